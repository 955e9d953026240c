/*eslint-disable block-scoped-var, id-length, no-control-regex, no-magic-numbers, no-mixed-operators, no-prototype-builtins, no-redeclare, no-shadow, no-var, sort-vars, default-case, jsdoc/require-param*/
import $protobuf from "protobufjs/minimal.js";

// Common aliases
const $Reader = $protobuf.Reader, $Writer = $protobuf.Writer, $util = $protobuf.util;
const $Object = $util.global.Object, $undefined = $util.global.undefined, $Error = $util.global.Error, $RangeError = $util.global.RangeError, $TypeError = $util.global.TypeError, $String = $util.global.String, $Number = $util.global.Number, $parseInt = $util.global.parseInt, $BigInt = $util.global.BigInt, $Boolean = $util.global.Boolean, $Array = $util.global.Array, $isFinite = $util.global.isFinite;

// Exported root namespace
const $root = $protobuf.roots["default"] || ($protobuf.roots["default"] = {});

export const amalgam = $root.amalgam = (() => {

    /**
     * Namespace amalgam.
     * @exports amalgam
     * @namespace
     */
    const amalgam = {};

    amalgam.v1 = (function() {

        /**
         * Namespace v1.
         * @memberof amalgam
         * @namespace
         */
        const v1 = {};

        v1.Jobs = (function() {

            /**
             * Constructs a new Jobs service.
             * @memberof amalgam.v1
             * @classdesc Represents a Jobs
             * @extends $protobuf.rpc.Service
             * @constructor
             * @param {$protobuf.RPCImpl} rpcImpl RPC implementation
             * @param {boolean} [requestDelimited=false] Whether requests are length-delimited
             * @param {boolean} [responseDelimited=false] Whether responses are length-delimited
             */
            const Jobs = function(rpcImpl, requestDelimited, responseDelimited) {
                $protobuf.rpc.Service.call(this, rpcImpl, requestDelimited, responseDelimited);
            };

            $Object.defineProperty(Jobs.prototype = $Object.create($protobuf.rpc.Service.prototype), "constructor", { value: Jobs, writable: true, enumerable: false, configurable: true });

            /**
             * Creates new Jobs service using the specified rpc implementation.
             * @function create
             * @memberof amalgam.v1.Jobs
             * @static
             * @param {$protobuf.RPCImpl} rpcImpl RPC implementation
             * @param {boolean} [requestDelimited=false] Whether requests are length-delimited
             * @param {boolean} [responseDelimited=false] Whether responses are length-delimited
             * @returns {Jobs} RPC service. Useful where requests and/or responses are streamed.
             */
            Jobs.create = function(rpcImpl, requestDelimited, responseDelimited) {
                return new this(rpcImpl, requestDelimited, responseDelimited);
            };

            /**
             * Callback as used by {@link amalgam.v1.Jobs#submitJob}.
             * @memberof amalgam.v1.Jobs
             * @typedef SubmitJobCallback
             * @type {function}
             * @param {Error|null} error Error, if any
             * @param {amalgam.v1.Job} [response] Job
             */

            /**
             * Calls SubmitJob.
             * @memberof amalgam.v1.Jobs
             * @typedef SubmitJob
             * @type {{
             *   (request: amalgam.v1.ISubmitJobRequest, callback: amalgam.v1.Jobs.SubmitJobCallback): void;
             *   (request: amalgam.v1.ISubmitJobRequest): Promise<amalgam.v1.Job>;
             *   readonly name: "SubmitJob";
             *   readonly path: "/amalgam.v1.Jobs/SubmitJob";
             *   readonly requestType: "SubmitJobRequest";
             *   readonly responseType: "Job";
             *   readonly requestStream: undefined;
             *   readonly responseStream: undefined;
             * }}
             */

            /**
             * Calls SubmitJob.
             * @name amalgam.v1.Jobs#submitJob
             * @type {amalgam.v1.Jobs.SubmitJob}
             */
            $Object.defineProperties(Jobs.prototype.submitJob = function(request, callback) {
                return $protobuf.rpc.Service.prototype.rpcCall.call(this, Jobs.prototype.submitJob, $root.amalgam.v1.SubmitJobRequest, $root.amalgam.v1.Job, request, callback);
            }, {
                name: { value: "SubmitJob" },
                path: { value: "/amalgam.v1.Jobs/SubmitJob" },
                requestType: { value: "SubmitJobRequest" },
                responseType: { value: "Job" },
                requestStream: { value: $undefined },
                responseStream: { value: $undefined }
            });

            /**
             * Callback as used by {@link amalgam.v1.Jobs#validateRecipe}.
             * @memberof amalgam.v1.Jobs
             * @typedef ValidateRecipeCallback
             * @type {function}
             * @param {Error|null} error Error, if any
             * @param {amalgam.v1.ValidateRecipeResponse} [response] ValidateRecipeResponse
             */

            /**
             * Calls ValidateRecipe.
             * @memberof amalgam.v1.Jobs
             * @typedef ValidateRecipe
             * @type {{
             *   (request: amalgam.v1.IValidateRecipeRequest, callback: amalgam.v1.Jobs.ValidateRecipeCallback): void;
             *   (request: amalgam.v1.IValidateRecipeRequest): Promise<amalgam.v1.ValidateRecipeResponse>;
             *   readonly name: "ValidateRecipe";
             *   readonly path: "/amalgam.v1.Jobs/ValidateRecipe";
             *   readonly requestType: "ValidateRecipeRequest";
             *   readonly responseType: "ValidateRecipeResponse";
             *   readonly requestStream: undefined;
             *   readonly responseStream: undefined;
             * }}
             */

            /**
             * Calls ValidateRecipe.
             * @name amalgam.v1.Jobs#validateRecipe
             * @type {amalgam.v1.Jobs.ValidateRecipe}
             */
            $Object.defineProperties(Jobs.prototype.validateRecipe = function(request, callback) {
                return $protobuf.rpc.Service.prototype.rpcCall.call(this, Jobs.prototype.validateRecipe, $root.amalgam.v1.ValidateRecipeRequest, $root.amalgam.v1.ValidateRecipeResponse, request, callback);
            }, {
                name: { value: "ValidateRecipe" },
                path: { value: "/amalgam.v1.Jobs/ValidateRecipe" },
                requestType: { value: "ValidateRecipeRequest" },
                responseType: { value: "ValidateRecipeResponse" },
                requestStream: { value: $undefined },
                responseStream: { value: $undefined }
            });

            /**
             * Callback as used by {@link amalgam.v1.Jobs#getJob}.
             * @memberof amalgam.v1.Jobs
             * @typedef GetJobCallback
             * @type {function}
             * @param {Error|null} error Error, if any
             * @param {amalgam.v1.Job} [response] Job
             */

            /**
             * Calls GetJob.
             * @memberof amalgam.v1.Jobs
             * @typedef GetJob
             * @type {{
             *   (request: amalgam.v1.IJobRequest, callback: amalgam.v1.Jobs.GetJobCallback): void;
             *   (request: amalgam.v1.IJobRequest): Promise<amalgam.v1.Job>;
             *   readonly name: "GetJob";
             *   readonly path: "/amalgam.v1.Jobs/GetJob";
             *   readonly requestType: "JobRequest";
             *   readonly responseType: "Job";
             *   readonly requestStream: undefined;
             *   readonly responseStream: undefined;
             * }}
             */

            /**
             * Calls GetJob.
             * @name amalgam.v1.Jobs#getJob
             * @type {amalgam.v1.Jobs.GetJob}
             */
            $Object.defineProperties(Jobs.prototype.getJob = function(request, callback) {
                return $protobuf.rpc.Service.prototype.rpcCall.call(this, Jobs.prototype.getJob, $root.amalgam.v1.JobRequest, $root.amalgam.v1.Job, request, callback);
            }, {
                name: { value: "GetJob" },
                path: { value: "/amalgam.v1.Jobs/GetJob" },
                requestType: { value: "JobRequest" },
                responseType: { value: "Job" },
                requestStream: { value: $undefined },
                responseStream: { value: $undefined }
            });

            /**
             * Callback as used by {@link amalgam.v1.Jobs#listJobs}.
             * @memberof amalgam.v1.Jobs
             * @typedef ListJobsCallback
             * @type {function}
             * @param {Error|null} error Error, if any
             * @param {amalgam.v1.ListJobsResponse} [response] ListJobsResponse
             */

            /**
             * Calls ListJobs.
             * @memberof amalgam.v1.Jobs
             * @typedef ListJobs
             * @type {{
             *   (request: amalgam.v1.IListJobsRequest, callback: amalgam.v1.Jobs.ListJobsCallback): void;
             *   (request: amalgam.v1.IListJobsRequest): Promise<amalgam.v1.ListJobsResponse>;
             *   readonly name: "ListJobs";
             *   readonly path: "/amalgam.v1.Jobs/ListJobs";
             *   readonly requestType: "ListJobsRequest";
             *   readonly responseType: "ListJobsResponse";
             *   readonly requestStream: undefined;
             *   readonly responseStream: undefined;
             * }}
             */

            /**
             * Calls ListJobs.
             * @name amalgam.v1.Jobs#listJobs
             * @type {amalgam.v1.Jobs.ListJobs}
             */
            $Object.defineProperties(Jobs.prototype.listJobs = function(request, callback) {
                return $protobuf.rpc.Service.prototype.rpcCall.call(this, Jobs.prototype.listJobs, $root.amalgam.v1.ListJobsRequest, $root.amalgam.v1.ListJobsResponse, request, callback);
            }, {
                name: { value: "ListJobs" },
                path: { value: "/amalgam.v1.Jobs/ListJobs" },
                requestType: { value: "ListJobsRequest" },
                responseType: { value: "ListJobsResponse" },
                requestStream: { value: $undefined },
                responseStream: { value: $undefined }
            });

            /**
             * Callback as used by {@link amalgam.v1.Jobs#watchJob}.
             * @memberof amalgam.v1.Jobs
             * @typedef WatchJobCallback
             * @type {function}
             * @param {Error|null} error Error, if any
             * @param {amalgam.v1.JobUpdate} [response] JobUpdate
             */

            /**
             * Calls WatchJob.
             * @memberof amalgam.v1.Jobs
             * @typedef WatchJob
             * @type {{
             *   (request: amalgam.v1.IJobRequest, callback: amalgam.v1.Jobs.WatchJobCallback): void;
             *   (request: amalgam.v1.IJobRequest): Promise<amalgam.v1.JobUpdate>;
             *   readonly name: "WatchJob";
             *   readonly path: "/amalgam.v1.Jobs/WatchJob";
             *   readonly requestType: "JobRequest";
             *   readonly responseType: "JobUpdate";
             *   readonly requestStream: undefined;
             *   readonly responseStream: true;
             * }}
             */

            /**
             * Calls WatchJob.
             * @name amalgam.v1.Jobs#watchJob
             * @type {amalgam.v1.Jobs.WatchJob}
             */
            $Object.defineProperties(Jobs.prototype.watchJob = function(request, callback) {
                return $protobuf.rpc.Service.prototype.rpcCall.call(this, Jobs.prototype.watchJob, $root.amalgam.v1.JobRequest, $root.amalgam.v1.JobUpdate, request, callback);
            }, {
                name: { value: "WatchJob" },
                path: { value: "/amalgam.v1.Jobs/WatchJob" },
                requestType: { value: "JobRequest" },
                responseType: { value: "JobUpdate" },
                requestStream: { value: $undefined },
                responseStream: { value: true }
            });

            /**
             * Callback as used by {@link amalgam.v1.Jobs#cancelJob}.
             * @memberof amalgam.v1.Jobs
             * @typedef CancelJobCallback
             * @type {function}
             * @param {Error|null} error Error, if any
             * @param {amalgam.v1.Job} [response] Job
             */

            /**
             * Calls CancelJob.
             * @memberof amalgam.v1.Jobs
             * @typedef CancelJob
             * @type {{
             *   (request: amalgam.v1.IJobRequest, callback: amalgam.v1.Jobs.CancelJobCallback): void;
             *   (request: amalgam.v1.IJobRequest): Promise<amalgam.v1.Job>;
             *   readonly name: "CancelJob";
             *   readonly path: "/amalgam.v1.Jobs/CancelJob";
             *   readonly requestType: "JobRequest";
             *   readonly responseType: "Job";
             *   readonly requestStream: undefined;
             *   readonly responseStream: undefined;
             * }}
             */

            /**
             * Calls CancelJob.
             * @name amalgam.v1.Jobs#cancelJob
             * @type {amalgam.v1.Jobs.CancelJob}
             */
            $Object.defineProperties(Jobs.prototype.cancelJob = function(request, callback) {
                return $protobuf.rpc.Service.prototype.rpcCall.call(this, Jobs.prototype.cancelJob, $root.amalgam.v1.JobRequest, $root.amalgam.v1.Job, request, callback);
            }, {
                name: { value: "CancelJob" },
                path: { value: "/amalgam.v1.Jobs/CancelJob" },
                requestType: { value: "JobRequest" },
                responseType: { value: "Job" },
                requestStream: { value: $undefined },
                responseStream: { value: $undefined }
            });

            /**
             * Callback as used by {@link amalgam.v1.Jobs#retryJob}.
             * @memberof amalgam.v1.Jobs
             * @typedef RetryJobCallback
             * @type {function}
             * @param {Error|null} error Error, if any
             * @param {amalgam.v1.Job} [response] Job
             */

            /**
             * Calls RetryJob.
             * @memberof amalgam.v1.Jobs
             * @typedef RetryJob
             * @type {{
             *   (request: amalgam.v1.IJobRequest, callback: amalgam.v1.Jobs.RetryJobCallback): void;
             *   (request: amalgam.v1.IJobRequest): Promise<amalgam.v1.Job>;
             *   readonly name: "RetryJob";
             *   readonly path: "/amalgam.v1.Jobs/RetryJob";
             *   readonly requestType: "JobRequest";
             *   readonly responseType: "Job";
             *   readonly requestStream: undefined;
             *   readonly responseStream: undefined;
             * }}
             */

            /**
             * Calls RetryJob.
             * @name amalgam.v1.Jobs#retryJob
             * @type {amalgam.v1.Jobs.RetryJob}
             */
            $Object.defineProperties(Jobs.prototype.retryJob = function(request, callback) {
                return $protobuf.rpc.Service.prototype.rpcCall.call(this, Jobs.prototype.retryJob, $root.amalgam.v1.JobRequest, $root.amalgam.v1.Job, request, callback);
            }, {
                name: { value: "RetryJob" },
                path: { value: "/amalgam.v1.Jobs/RetryJob" },
                requestType: { value: "JobRequest" },
                responseType: { value: "Job" },
                requestStream: { value: $undefined },
                responseStream: { value: $undefined }
            });

            /**
             * Callback as used by {@link amalgam.v1.Jobs#pauseJob}.
             * @memberof amalgam.v1.Jobs
             * @typedef PauseJobCallback
             * @type {function}
             * @param {Error|null} error Error, if any
             * @param {amalgam.v1.Job} [response] Job
             */

            /**
             * Calls PauseJob.
             * @memberof amalgam.v1.Jobs
             * @typedef PauseJob
             * @type {{
             *   (request: amalgam.v1.IJobRequest, callback: amalgam.v1.Jobs.PauseJobCallback): void;
             *   (request: amalgam.v1.IJobRequest): Promise<amalgam.v1.Job>;
             *   readonly name: "PauseJob";
             *   readonly path: "/amalgam.v1.Jobs/PauseJob";
             *   readonly requestType: "JobRequest";
             *   readonly responseType: "Job";
             *   readonly requestStream: undefined;
             *   readonly responseStream: undefined;
             * }}
             */

            /**
             * Calls PauseJob.
             * @name amalgam.v1.Jobs#pauseJob
             * @type {amalgam.v1.Jobs.PauseJob}
             */
            $Object.defineProperties(Jobs.prototype.pauseJob = function(request, callback) {
                return $protobuf.rpc.Service.prototype.rpcCall.call(this, Jobs.prototype.pauseJob, $root.amalgam.v1.JobRequest, $root.amalgam.v1.Job, request, callback);
            }, {
                name: { value: "PauseJob" },
                path: { value: "/amalgam.v1.Jobs/PauseJob" },
                requestType: { value: "JobRequest" },
                responseType: { value: "Job" },
                requestStream: { value: $undefined },
                responseStream: { value: $undefined }
            });

            /**
             * Callback as used by {@link amalgam.v1.Jobs#resumeJob}.
             * @memberof amalgam.v1.Jobs
             * @typedef ResumeJobCallback
             * @type {function}
             * @param {Error|null} error Error, if any
             * @param {amalgam.v1.Job} [response] Job
             */

            /**
             * Calls ResumeJob.
             * @memberof amalgam.v1.Jobs
             * @typedef ResumeJob
             * @type {{
             *   (request: amalgam.v1.IJobRequest, callback: amalgam.v1.Jobs.ResumeJobCallback): void;
             *   (request: amalgam.v1.IJobRequest): Promise<amalgam.v1.Job>;
             *   readonly name: "ResumeJob";
             *   readonly path: "/amalgam.v1.Jobs/ResumeJob";
             *   readonly requestType: "JobRequest";
             *   readonly responseType: "Job";
             *   readonly requestStream: undefined;
             *   readonly responseStream: undefined;
             * }}
             */

            /**
             * Calls ResumeJob.
             * @name amalgam.v1.Jobs#resumeJob
             * @type {amalgam.v1.Jobs.ResumeJob}
             */
            $Object.defineProperties(Jobs.prototype.resumeJob = function(request, callback) {
                return $protobuf.rpc.Service.prototype.rpcCall.call(this, Jobs.prototype.resumeJob, $root.amalgam.v1.JobRequest, $root.amalgam.v1.Job, request, callback);
            }, {
                name: { value: "ResumeJob" },
                path: { value: "/amalgam.v1.Jobs/ResumeJob" },
                requestType: { value: "JobRequest" },
                responseType: { value: "Job" },
                requestStream: { value: $undefined },
                responseStream: { value: $undefined }
            });

            /**
             * Callback as used by {@link amalgam.v1.Jobs#listWorkers}.
             * @memberof amalgam.v1.Jobs
             * @typedef ListWorkersCallback
             * @type {function}
             * @param {Error|null} error Error, if any
             * @param {amalgam.v1.ListWorkersResponse} [response] ListWorkersResponse
             */

            /**
             * Calls ListWorkers.
             * @memberof amalgam.v1.Jobs
             * @typedef ListWorkers
             * @type {{
             *   (request: amalgam.v1.IListWorkersRequest, callback: amalgam.v1.Jobs.ListWorkersCallback): void;
             *   (request: amalgam.v1.IListWorkersRequest): Promise<amalgam.v1.ListWorkersResponse>;
             *   readonly name: "ListWorkers";
             *   readonly path: "/amalgam.v1.Jobs/ListWorkers";
             *   readonly requestType: "ListWorkersRequest";
             *   readonly responseType: "ListWorkersResponse";
             *   readonly requestStream: undefined;
             *   readonly responseStream: undefined;
             * }}
             */

            /**
             * Calls ListWorkers.
             * @name amalgam.v1.Jobs#listWorkers
             * @type {amalgam.v1.Jobs.ListWorkers}
             */
            $Object.defineProperties(Jobs.prototype.listWorkers = function(request, callback) {
                return $protobuf.rpc.Service.prototype.rpcCall.call(this, Jobs.prototype.listWorkers, $root.amalgam.v1.ListWorkersRequest, $root.amalgam.v1.ListWorkersResponse, request, callback);
            }, {
                name: { value: "ListWorkers" },
                path: { value: "/amalgam.v1.Jobs/ListWorkers" },
                requestType: { value: "ListWorkersRequest" },
                responseType: { value: "ListWorkersResponse" },
                requestStream: { value: $undefined },
                responseStream: { value: $undefined }
            });

            /**
             * Callback as used by {@link amalgam.v1.Jobs#getCluster}.
             * @memberof amalgam.v1.Jobs
             * @typedef GetClusterCallback
             * @type {function}
             * @param {Error|null} error Error, if any
             * @param {amalgam.v1.Cluster} [response] Cluster
             */

            /**
             * Calls GetCluster.
             * @memberof amalgam.v1.Jobs
             * @typedef GetCluster
             * @type {{
             *   (request: amalgam.v1.IGetClusterRequest, callback: amalgam.v1.Jobs.GetClusterCallback): void;
             *   (request: amalgam.v1.IGetClusterRequest): Promise<amalgam.v1.Cluster>;
             *   readonly name: "GetCluster";
             *   readonly path: "/amalgam.v1.Jobs/GetCluster";
             *   readonly requestType: "GetClusterRequest";
             *   readonly responseType: "Cluster";
             *   readonly requestStream: undefined;
             *   readonly responseStream: undefined;
             * }}
             */

            /**
             * Calls GetCluster.
             * @name amalgam.v1.Jobs#getCluster
             * @type {amalgam.v1.Jobs.GetCluster}
             */
            $Object.defineProperties(Jobs.prototype.getCluster = function(request, callback) {
                return $protobuf.rpc.Service.prototype.rpcCall.call(this, Jobs.prototype.getCluster, $root.amalgam.v1.GetClusterRequest, $root.amalgam.v1.Cluster, request, callback);
            }, {
                name: { value: "GetCluster" },
                path: { value: "/amalgam.v1.Jobs/GetCluster" },
                requestType: { value: "GetClusterRequest" },
                responseType: { value: "Cluster" },
                requestStream: { value: $undefined },
                responseStream: { value: $undefined }
            });

            return Jobs;
        })();

        v1.ErrorDetail = (function() {

            /**
             * Properties of an ErrorDetail.
             * @typedef {Object} amalgam.v1.ErrorDetail.$Properties
             * @property {string|null} [code] ErrorDetail code
             * @property {string|null} [message] ErrorDetail message
             * @property {string|null} [next] ErrorDetail next
             * @property {string|null} [file] ErrorDetail file
             * @property {number|null} [line] ErrorDetail line
             * @property {number|null} [column] ErrorDetail column
             * @property {string|null} [tensor] ErrorDetail tensor
             * @property {number|null} [offset] ErrorDetail offset
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an ErrorDetail.
             * @memberof amalgam.v1
             * @interface IErrorDetail
             * @augments amalgam.v1.ErrorDetail.$Properties
             * @deprecated Use amalgam.v1.ErrorDetail.$Properties instead.
             */

            /**
             * Shape of an ErrorDetail.
             * @typedef {amalgam.v1.ErrorDetail.$Properties} amalgam.v1.ErrorDetail.$Shape
             */

            /**
             * Constructs a new ErrorDetail.
             * @memberof amalgam.v1
             * @classdesc Represents an ErrorDetail.
             * @constructor
             * @param {amalgam.v1.ErrorDetail.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ErrorDetail = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * ErrorDetail code.
             * @member {string} code
             * @memberof amalgam.v1.ErrorDetail
             * @instance
             */
            ErrorDetail.prototype.code = "";

            /**
             * ErrorDetail message.
             * @member {string} message
             * @memberof amalgam.v1.ErrorDetail
             * @instance
             */
            ErrorDetail.prototype.message = "";

            /**
             * ErrorDetail next.
             * @member {string} next
             * @memberof amalgam.v1.ErrorDetail
             * @instance
             */
            ErrorDetail.prototype.next = "";

            /**
             * ErrorDetail file.
             * @member {string} file
             * @memberof amalgam.v1.ErrorDetail
             * @instance
             */
            ErrorDetail.prototype.file = "";

            /**
             * ErrorDetail line.
             * @member {number} line
             * @memberof amalgam.v1.ErrorDetail
             * @instance
             */
            ErrorDetail.prototype.line = 0;

            /**
             * ErrorDetail column.
             * @member {number} column
             * @memberof amalgam.v1.ErrorDetail
             * @instance
             */
            ErrorDetail.prototype.column = 0;

            /**
             * ErrorDetail tensor.
             * @member {string} tensor
             * @memberof amalgam.v1.ErrorDetail
             * @instance
             */
            ErrorDetail.prototype.tensor = "";

            /**
             * ErrorDetail offset.
             * @member {number|null|undefined} offset
             * @memberof amalgam.v1.ErrorDetail
             * @instance
             */
            ErrorDetail.prototype.offset = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(ErrorDetail.prototype, "_offset", {
                get: $util.oneOfGetter($oneOfFields = ["offset"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Creates a new ErrorDetail instance using the specified properties.
             * @function create
             * @memberof amalgam.v1.ErrorDetail
             * @static
             * @param {amalgam.v1.ErrorDetail.$Properties=} [properties] Properties to set
             * @returns {amalgam.v1.ErrorDetail} ErrorDetail instance
             * @type {{
             *   (properties: amalgam.v1.ErrorDetail.$Shape): amalgam.v1.ErrorDetail & amalgam.v1.ErrorDetail.$Shape;
             *   (properties?: amalgam.v1.ErrorDetail.$Properties): amalgam.v1.ErrorDetail;
             * }}
             */
            ErrorDetail.create = function(properties) {
                return new ErrorDetail(properties);
            };

            /**
             * Encodes the specified ErrorDetail message. Does not implicitly {@link amalgam.v1.ErrorDetail.verify|verify} messages.
             * @function encode
             * @memberof amalgam.v1.ErrorDetail
             * @static
             * @param {amalgam.v1.ErrorDetail.$Properties} message ErrorDetail message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ErrorDetail.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.code != null && $Object.hasOwnProperty.call(message, "code") && message.code !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.code);
                if (message.message != null && $Object.hasOwnProperty.call(message, "message") && message.message !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.message);
                if (message.next != null && $Object.hasOwnProperty.call(message, "next") && message.next !== "")
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.next);
                if (message.file != null && $Object.hasOwnProperty.call(message, "file") && message.file !== "")
                    writer.uint32(/* id 4, wireType 2 =*/34).string(message.file);
                if (message.line != null && $Object.hasOwnProperty.call(message, "line") && message.line !== 0)
                    writer.uint32(/* id 5, wireType 0 =*/40).uint32(message.line);
                if (message.column != null && $Object.hasOwnProperty.call(message, "column") && message.column !== 0)
                    writer.uint32(/* id 6, wireType 0 =*/48).uint32(message.column);
                if (message.tensor != null && $Object.hasOwnProperty.call(message, "tensor") && message.tensor !== "")
                    writer.uint32(/* id 7, wireType 2 =*/58).string(message.tensor);
                if (message.offset != null && $Object.hasOwnProperty.call(message, "offset"))
                    writer.uint32(/* id 8, wireType 0 =*/64).uint64(message.offset);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an ErrorDetail message from the specified reader or buffer.
             * @function decode
             * @memberof amalgam.v1.ErrorDetail
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {amalgam.v1.ErrorDetail & amalgam.v1.ErrorDetail.$Shape} ErrorDetail
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ErrorDetail.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.amalgam.v1.ErrorDetail();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.code = value;
                            else
                                delete message.code;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.message = value;
                            else
                                delete message.message;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.next = value;
                            else
                                delete message.next;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.file = value;
                            else
                                delete message.file;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.line = value;
                            else
                                delete message.line;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.column = value;
                            else
                                delete message.column;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.tensor = value;
                            else
                                delete message.tensor;
                            continue;
                        }
                    case 8: {
                            if (wireType !== 0)
                                break;
                            message.offset = reader.uint64();
                            message._offset = "offset";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies an ErrorDetail message.
             * @function verify
             * @memberof amalgam.v1.ErrorDetail
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            ErrorDetail.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                let properties = {};
                if (message.code != null && $Object.hasOwnProperty.call(message, "code"))
                    if (!$util.isString(message.code))
                        return "code: string expected";
                if (message.message != null && $Object.hasOwnProperty.call(message, "message"))
                    if (!$util.isString(message.message))
                        return "message: string expected";
                if (message.next != null && $Object.hasOwnProperty.call(message, "next"))
                    if (!$util.isString(message.next))
                        return "next: string expected";
                if (message.file != null && $Object.hasOwnProperty.call(message, "file"))
                    if (!$util.isString(message.file))
                        return "file: string expected";
                if (message.line != null && $Object.hasOwnProperty.call(message, "line"))
                    if (!$util.isInteger(message.line))
                        return "line: integer expected";
                if (message.column != null && $Object.hasOwnProperty.call(message, "column"))
                    if (!$util.isInteger(message.column))
                        return "column: integer expected";
                if (message.tensor != null && $Object.hasOwnProperty.call(message, "tensor"))
                    if (!$util.isString(message.tensor))
                        return "tensor: string expected";
                if (message.offset != null && $Object.hasOwnProperty.call(message, "offset")) {
                    properties._offset = 1;
                    if (!$util.isInteger(message.offset) && !(message.offset && $util.isInteger(message.offset.low) && $util.isInteger(message.offset.high)))
                        return "offset: integer|Long expected";
                }
                return null;
            };

            /**
             * Creates an ErrorDetail message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof amalgam.v1.ErrorDetail
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {amalgam.v1.ErrorDetail} ErrorDetail
             */
            ErrorDetail.fromObject = function (object, _depth) {
                if (object instanceof $root.amalgam.v1.ErrorDetail)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".amalgam.v1.ErrorDetail: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.amalgam.v1.ErrorDetail();
                if (object.code != null)
                    if (typeof object.code !== "string" || object.code.length)
                        message.code = $String(object.code);
                if (object.message != null)
                    if (typeof object.message !== "string" || object.message.length)
                        message.message = $String(object.message);
                if (object.next != null)
                    if (typeof object.next !== "string" || object.next.length)
                        message.next = $String(object.next);
                if (object.file != null)
                    if (typeof object.file !== "string" || object.file.length)
                        message.file = $String(object.file);
                if (object.line != null)
                    if ($Number(object.line) !== 0)
                        message.line = object.line >>> 0;
                if (object.column != null)
                    if ($Number(object.column) !== 0)
                        message.column = object.column >>> 0;
                if (object.tensor != null)
                    if (typeof object.tensor !== "string" || object.tensor.length)
                        message.tensor = $String(object.tensor);
                if (object.offset != null)
                    if ($util.Long)
                        message.offset = $util.Long.fromValue(object.offset, true);
                    else if (typeof object.offset === "string")
                        message.offset = $parseInt(object.offset, 10);
                    else if (typeof object.offset === "number")
                        message.offset = object.offset;
                    else if (typeof object.offset === "object")
                        message.offset = new $util.LongBits(object.offset.low >>> 0, object.offset.high >>> 0).toNumber(true);
                return message;
            };

            /**
             * Creates a plain object from an ErrorDetail message. Also converts values to other types if specified.
             * @function toObject
             * @memberof amalgam.v1.ErrorDetail
             * @static
             * @param {amalgam.v1.ErrorDetail} message ErrorDetail
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            ErrorDetail.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.code = "";
                    object.message = "";
                    object.next = "";
                    object.file = "";
                    object.line = 0;
                    object.column = 0;
                    object.tensor = "";
                }
                if (message.code != null && $Object.hasOwnProperty.call(message, "code"))
                    object.code = message.code;
                if (message.message != null && $Object.hasOwnProperty.call(message, "message"))
                    object.message = message.message;
                if (message.next != null && $Object.hasOwnProperty.call(message, "next"))
                    object.next = message.next;
                if (message.file != null && $Object.hasOwnProperty.call(message, "file"))
                    object.file = message.file;
                if (message.line != null && $Object.hasOwnProperty.call(message, "line"))
                    object.line = message.line;
                if (message.column != null && $Object.hasOwnProperty.call(message, "column"))
                    object.column = message.column;
                if (message.tensor != null && $Object.hasOwnProperty.call(message, "tensor"))
                    object.tensor = message.tensor;
                if (message.offset != null && $Object.hasOwnProperty.call(message, "offset"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.offset = typeof message.offset === "number" ? $BigInt(message.offset) : $util.Long.fromBits(message.offset.low >>> 0, message.offset.high >>> 0, true).toBigInt();
                    else if (typeof message.offset === "number")
                        object.offset = options.longs === $String ? $String(message.offset) : message.offset;
                    else
                        object.offset = options.longs === $String ? $util.Long.prototype.toString.call(message.offset) : options.longs === $Number ? new $util.LongBits(message.offset.low >>> 0, message.offset.high >>> 0).toNumber(true) : message.offset;
                return object;
            };

            /**
             * Converts this ErrorDetail to JSON.
             * @function toJSON
             * @memberof amalgam.v1.ErrorDetail
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            ErrorDetail.prototype.toJSON = function() {
                return ErrorDetail.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for ErrorDetail
             * @function getTypeUrl
             * @memberof amalgam.v1.ErrorDetail
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            ErrorDetail.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/amalgam.v1.ErrorDetail";
            };

            return ErrorDetail;
        })();

        v1.JobOptions = (function() {

            /**
             * Properties of a JobOptions.
             * @typedef {Object} amalgam.v1.JobOptions.$Properties
             * @property {boolean|null} [strict] JobOptions strict
             * @property {boolean|null} [allowCrimes] JobOptions allowCrimes
             * @property {boolean|null} [unsafeTruncateEmbeddings] JobOptions unsafeTruncateEmbeddings
             * @property {number|null} [outShardBytes] JobOptions outShardBytes
             * @property {number|null} [partBytes] JobOptions partBytes
             * @property {number|null} [seed] JobOptions seed
             * @property {boolean|null} [omitModelCard] JobOptions omitModelCard
             * @property {boolean|null} [omitTokenizer] JobOptions omitTokenizer
             * @property {boolean|null} [allowNan] JobOptions allowNan
             * @property {boolean|null} [force] JobOptions force
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a JobOptions.
             * @memberof amalgam.v1
             * @interface IJobOptions
             * @augments amalgam.v1.JobOptions.$Properties
             * @deprecated Use amalgam.v1.JobOptions.$Properties instead.
             */

            /**
             * Shape of a JobOptions.
             * @typedef {amalgam.v1.JobOptions.$Properties} amalgam.v1.JobOptions.$Shape
             */

            /**
             * Constructs a new JobOptions.
             * @memberof amalgam.v1
             * @classdesc Represents a JobOptions.
             * @constructor
             * @param {amalgam.v1.JobOptions.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const JobOptions = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * JobOptions strict.
             * @member {boolean} strict
             * @memberof amalgam.v1.JobOptions
             * @instance
             */
            JobOptions.prototype.strict = false;

            /**
             * JobOptions allowCrimes.
             * @member {boolean} allowCrimes
             * @memberof amalgam.v1.JobOptions
             * @instance
             */
            JobOptions.prototype.allowCrimes = false;

            /**
             * JobOptions unsafeTruncateEmbeddings.
             * @member {boolean} unsafeTruncateEmbeddings
             * @memberof amalgam.v1.JobOptions
             * @instance
             */
            JobOptions.prototype.unsafeTruncateEmbeddings = false;

            /**
             * JobOptions outShardBytes.
             * @member {number} outShardBytes
             * @memberof amalgam.v1.JobOptions
             * @instance
             */
            JobOptions.prototype.outShardBytes = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * JobOptions partBytes.
             * @member {number} partBytes
             * @memberof amalgam.v1.JobOptions
             * @instance
             */
            JobOptions.prototype.partBytes = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * JobOptions seed.
             * @member {number} seed
             * @memberof amalgam.v1.JobOptions
             * @instance
             */
            JobOptions.prototype.seed = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * JobOptions omitModelCard.
             * @member {boolean} omitModelCard
             * @memberof amalgam.v1.JobOptions
             * @instance
             */
            JobOptions.prototype.omitModelCard = false;

            /**
             * JobOptions omitTokenizer.
             * @member {boolean} omitTokenizer
             * @memberof amalgam.v1.JobOptions
             * @instance
             */
            JobOptions.prototype.omitTokenizer = false;

            /**
             * JobOptions allowNan.
             * @member {boolean} allowNan
             * @memberof amalgam.v1.JobOptions
             * @instance
             */
            JobOptions.prototype.allowNan = false;

            /**
             * JobOptions force.
             * @member {boolean} force
             * @memberof amalgam.v1.JobOptions
             * @instance
             */
            JobOptions.prototype.force = false;

            /**
             * Creates a new JobOptions instance using the specified properties.
             * @function create
             * @memberof amalgam.v1.JobOptions
             * @static
             * @param {amalgam.v1.JobOptions.$Properties=} [properties] Properties to set
             * @returns {amalgam.v1.JobOptions} JobOptions instance
             * @type {{
             *   (properties: amalgam.v1.JobOptions.$Shape): amalgam.v1.JobOptions & amalgam.v1.JobOptions.$Shape;
             *   (properties?: amalgam.v1.JobOptions.$Properties): amalgam.v1.JobOptions;
             * }}
             */
            JobOptions.create = function(properties) {
                return new JobOptions(properties);
            };

            /**
             * Encodes the specified JobOptions message. Does not implicitly {@link amalgam.v1.JobOptions.verify|verify} messages.
             * @function encode
             * @memberof amalgam.v1.JobOptions
             * @static
             * @param {amalgam.v1.JobOptions.$Properties} message JobOptions message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            JobOptions.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.strict != null && $Object.hasOwnProperty.call(message, "strict") && message.strict !== false)
                    writer.uint32(/* id 1, wireType 0 =*/8).bool(message.strict);
                if (message.allowCrimes != null && $Object.hasOwnProperty.call(message, "allowCrimes") && message.allowCrimes !== false)
                    writer.uint32(/* id 2, wireType 0 =*/16).bool(message.allowCrimes);
                if (message.unsafeTruncateEmbeddings != null && $Object.hasOwnProperty.call(message, "unsafeTruncateEmbeddings") && message.unsafeTruncateEmbeddings !== false)
                    writer.uint32(/* id 3, wireType 0 =*/24).bool(message.unsafeTruncateEmbeddings);
                if (message.outShardBytes != null && $Object.hasOwnProperty.call(message, "outShardBytes") && (typeof message.outShardBytes === "object" ? message.outShardBytes.low || message.outShardBytes.high : message.outShardBytes !== 0))
                    writer.uint32(/* id 4, wireType 0 =*/32).uint64(message.outShardBytes);
                if (message.partBytes != null && $Object.hasOwnProperty.call(message, "partBytes") && (typeof message.partBytes === "object" ? message.partBytes.low || message.partBytes.high : message.partBytes !== 0))
                    writer.uint32(/* id 5, wireType 0 =*/40).uint64(message.partBytes);
                if (message.seed != null && $Object.hasOwnProperty.call(message, "seed") && (typeof message.seed === "object" ? message.seed.low || message.seed.high : message.seed !== 0))
                    writer.uint32(/* id 6, wireType 0 =*/48).uint64(message.seed);
                if (message.omitModelCard != null && $Object.hasOwnProperty.call(message, "omitModelCard") && message.omitModelCard !== false)
                    writer.uint32(/* id 7, wireType 0 =*/56).bool(message.omitModelCard);
                if (message.omitTokenizer != null && $Object.hasOwnProperty.call(message, "omitTokenizer") && message.omitTokenizer !== false)
                    writer.uint32(/* id 8, wireType 0 =*/64).bool(message.omitTokenizer);
                if (message.allowNan != null && $Object.hasOwnProperty.call(message, "allowNan") && message.allowNan !== false)
                    writer.uint32(/* id 9, wireType 0 =*/72).bool(message.allowNan);
                if (message.force != null && $Object.hasOwnProperty.call(message, "force") && message.force !== false)
                    writer.uint32(/* id 10, wireType 0 =*/80).bool(message.force);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a JobOptions message from the specified reader or buffer.
             * @function decode
             * @memberof amalgam.v1.JobOptions
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {amalgam.v1.JobOptions & amalgam.v1.JobOptions.$Shape} JobOptions
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            JobOptions.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.amalgam.v1.JobOptions();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.strict = value;
                            else
                                delete message.strict;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.allowCrimes = value;
                            else
                                delete message.allowCrimes;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.unsafeTruncateEmbeddings = value;
                            else
                                delete message.unsafeTruncateEmbeddings;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.outShardBytes = value;
                            else
                                delete message.outShardBytes;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.partBytes = value;
                            else
                                delete message.partBytes;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.seed = value;
                            else
                                delete message.seed;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.omitModelCard = value;
                            else
                                delete message.omitModelCard;
                            continue;
                        }
                    case 8: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.omitTokenizer = value;
                            else
                                delete message.omitTokenizer;
                            continue;
                        }
                    case 9: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.allowNan = value;
                            else
                                delete message.allowNan;
                            continue;
                        }
                    case 10: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.force = value;
                            else
                                delete message.force;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a JobOptions message.
             * @function verify
             * @memberof amalgam.v1.JobOptions
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            JobOptions.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.strict != null && $Object.hasOwnProperty.call(message, "strict"))
                    if (typeof message.strict !== "boolean")
                        return "strict: boolean expected";
                if (message.allowCrimes != null && $Object.hasOwnProperty.call(message, "allowCrimes"))
                    if (typeof message.allowCrimes !== "boolean")
                        return "allowCrimes: boolean expected";
                if (message.unsafeTruncateEmbeddings != null && $Object.hasOwnProperty.call(message, "unsafeTruncateEmbeddings"))
                    if (typeof message.unsafeTruncateEmbeddings !== "boolean")
                        return "unsafeTruncateEmbeddings: boolean expected";
                if (message.outShardBytes != null && $Object.hasOwnProperty.call(message, "outShardBytes"))
                    if (!$util.isInteger(message.outShardBytes) && !(message.outShardBytes && $util.isInteger(message.outShardBytes.low) && $util.isInteger(message.outShardBytes.high)))
                        return "outShardBytes: integer|Long expected";
                if (message.partBytes != null && $Object.hasOwnProperty.call(message, "partBytes"))
                    if (!$util.isInteger(message.partBytes) && !(message.partBytes && $util.isInteger(message.partBytes.low) && $util.isInteger(message.partBytes.high)))
                        return "partBytes: integer|Long expected";
                if (message.seed != null && $Object.hasOwnProperty.call(message, "seed"))
                    if (!$util.isInteger(message.seed) && !(message.seed && $util.isInteger(message.seed.low) && $util.isInteger(message.seed.high)))
                        return "seed: integer|Long expected";
                if (message.omitModelCard != null && $Object.hasOwnProperty.call(message, "omitModelCard"))
                    if (typeof message.omitModelCard !== "boolean")
                        return "omitModelCard: boolean expected";
                if (message.omitTokenizer != null && $Object.hasOwnProperty.call(message, "omitTokenizer"))
                    if (typeof message.omitTokenizer !== "boolean")
                        return "omitTokenizer: boolean expected";
                if (message.allowNan != null && $Object.hasOwnProperty.call(message, "allowNan"))
                    if (typeof message.allowNan !== "boolean")
                        return "allowNan: boolean expected";
                if (message.force != null && $Object.hasOwnProperty.call(message, "force"))
                    if (typeof message.force !== "boolean")
                        return "force: boolean expected";
                return null;
            };

            /**
             * Creates a JobOptions message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof amalgam.v1.JobOptions
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {amalgam.v1.JobOptions} JobOptions
             */
            JobOptions.fromObject = function (object, _depth) {
                if (object instanceof $root.amalgam.v1.JobOptions)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".amalgam.v1.JobOptions: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.amalgam.v1.JobOptions();
                if (object.strict != null)
                    if (object.strict)
                        message.strict = $Boolean(object.strict);
                if (object.allowCrimes != null)
                    if (object.allowCrimes)
                        message.allowCrimes = $Boolean(object.allowCrimes);
                if (object.unsafeTruncateEmbeddings != null)
                    if (object.unsafeTruncateEmbeddings)
                        message.unsafeTruncateEmbeddings = $Boolean(object.unsafeTruncateEmbeddings);
                if (object.outShardBytes != null)
                    if (typeof object.outShardBytes === "object" ? object.outShardBytes.low || object.outShardBytes.high : $Number(object.outShardBytes) !== 0)
                        if ($util.Long)
                            message.outShardBytes = $util.Long.fromValue(object.outShardBytes, true);
                        else if (typeof object.outShardBytes === "string")
                            message.outShardBytes = $parseInt(object.outShardBytes, 10);
                        else if (typeof object.outShardBytes === "number")
                            message.outShardBytes = object.outShardBytes;
                        else if (typeof object.outShardBytes === "object")
                            message.outShardBytes = new $util.LongBits(object.outShardBytes.low >>> 0, object.outShardBytes.high >>> 0).toNumber(true);
                if (object.partBytes != null)
                    if (typeof object.partBytes === "object" ? object.partBytes.low || object.partBytes.high : $Number(object.partBytes) !== 0)
                        if ($util.Long)
                            message.partBytes = $util.Long.fromValue(object.partBytes, true);
                        else if (typeof object.partBytes === "string")
                            message.partBytes = $parseInt(object.partBytes, 10);
                        else if (typeof object.partBytes === "number")
                            message.partBytes = object.partBytes;
                        else if (typeof object.partBytes === "object")
                            message.partBytes = new $util.LongBits(object.partBytes.low >>> 0, object.partBytes.high >>> 0).toNumber(true);
                if (object.seed != null)
                    if (typeof object.seed === "object" ? object.seed.low || object.seed.high : $Number(object.seed) !== 0)
                        if ($util.Long)
                            message.seed = $util.Long.fromValue(object.seed, true);
                        else if (typeof object.seed === "string")
                            message.seed = $parseInt(object.seed, 10);
                        else if (typeof object.seed === "number")
                            message.seed = object.seed;
                        else if (typeof object.seed === "object")
                            message.seed = new $util.LongBits(object.seed.low >>> 0, object.seed.high >>> 0).toNumber(true);
                if (object.omitModelCard != null)
                    if (object.omitModelCard)
                        message.omitModelCard = $Boolean(object.omitModelCard);
                if (object.omitTokenizer != null)
                    if (object.omitTokenizer)
                        message.omitTokenizer = $Boolean(object.omitTokenizer);
                if (object.allowNan != null)
                    if (object.allowNan)
                        message.allowNan = $Boolean(object.allowNan);
                if (object.force != null)
                    if (object.force)
                        message.force = $Boolean(object.force);
                return message;
            };

            /**
             * Creates a plain object from a JobOptions message. Also converts values to other types if specified.
             * @function toObject
             * @memberof amalgam.v1.JobOptions
             * @static
             * @param {amalgam.v1.JobOptions} message JobOptions
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            JobOptions.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.strict = false;
                    object.allowCrimes = false;
                    object.unsafeTruncateEmbeddings = false;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.outShardBytes = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.outShardBytes = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.partBytes = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.partBytes = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.seed = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.seed = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    object.omitModelCard = false;
                    object.omitTokenizer = false;
                    object.allowNan = false;
                    object.force = false;
                }
                if (message.strict != null && $Object.hasOwnProperty.call(message, "strict"))
                    object.strict = message.strict;
                if (message.allowCrimes != null && $Object.hasOwnProperty.call(message, "allowCrimes"))
                    object.allowCrimes = message.allowCrimes;
                if (message.unsafeTruncateEmbeddings != null && $Object.hasOwnProperty.call(message, "unsafeTruncateEmbeddings"))
                    object.unsafeTruncateEmbeddings = message.unsafeTruncateEmbeddings;
                if (message.outShardBytes != null && $Object.hasOwnProperty.call(message, "outShardBytes"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.outShardBytes = typeof message.outShardBytes === "number" ? $BigInt(message.outShardBytes) : $util.Long.fromBits(message.outShardBytes.low >>> 0, message.outShardBytes.high >>> 0, true).toBigInt();
                    else if (typeof message.outShardBytes === "number")
                        object.outShardBytes = options.longs === $String ? $String(message.outShardBytes) : message.outShardBytes;
                    else
                        object.outShardBytes = options.longs === $String ? $util.Long.prototype.toString.call(message.outShardBytes) : options.longs === $Number ? new $util.LongBits(message.outShardBytes.low >>> 0, message.outShardBytes.high >>> 0).toNumber(true) : message.outShardBytes;
                if (message.partBytes != null && $Object.hasOwnProperty.call(message, "partBytes"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.partBytes = typeof message.partBytes === "number" ? $BigInt(message.partBytes) : $util.Long.fromBits(message.partBytes.low >>> 0, message.partBytes.high >>> 0, true).toBigInt();
                    else if (typeof message.partBytes === "number")
                        object.partBytes = options.longs === $String ? $String(message.partBytes) : message.partBytes;
                    else
                        object.partBytes = options.longs === $String ? $util.Long.prototype.toString.call(message.partBytes) : options.longs === $Number ? new $util.LongBits(message.partBytes.low >>> 0, message.partBytes.high >>> 0).toNumber(true) : message.partBytes;
                if (message.seed != null && $Object.hasOwnProperty.call(message, "seed"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.seed = typeof message.seed === "number" ? $BigInt(message.seed) : $util.Long.fromBits(message.seed.low >>> 0, message.seed.high >>> 0, true).toBigInt();
                    else if (typeof message.seed === "number")
                        object.seed = options.longs === $String ? $String(message.seed) : message.seed;
                    else
                        object.seed = options.longs === $String ? $util.Long.prototype.toString.call(message.seed) : options.longs === $Number ? new $util.LongBits(message.seed.low >>> 0, message.seed.high >>> 0).toNumber(true) : message.seed;
                if (message.omitModelCard != null && $Object.hasOwnProperty.call(message, "omitModelCard"))
                    object.omitModelCard = message.omitModelCard;
                if (message.omitTokenizer != null && $Object.hasOwnProperty.call(message, "omitTokenizer"))
                    object.omitTokenizer = message.omitTokenizer;
                if (message.allowNan != null && $Object.hasOwnProperty.call(message, "allowNan"))
                    object.allowNan = message.allowNan;
                if (message.force != null && $Object.hasOwnProperty.call(message, "force"))
                    object.force = message.force;
                return object;
            };

            /**
             * Converts this JobOptions to JSON.
             * @function toJSON
             * @memberof amalgam.v1.JobOptions
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            JobOptions.prototype.toJSON = function() {
                return JobOptions.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for JobOptions
             * @function getTypeUrl
             * @memberof amalgam.v1.JobOptions
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            JobOptions.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/amalgam.v1.JobOptions";
            };

            return JobOptions;
        })();

        v1.SubmitJobRequest = (function() {

            /**
             * Properties of a SubmitJobRequest.
             * @typedef {Object} amalgam.v1.SubmitJobRequest.$Properties
             * @property {string|null} [recipeText] SubmitJobRequest recipeText
             * @property {string|null} [recipeName] SubmitJobRequest recipeName
             * @property {Object.<string,string>|null} [inputs] SubmitJobRequest inputs
             * @property {string|null} [output] SubmitJobRequest output
             * @property {amalgam.v1.JobOptions.$Properties|null} [options] SubmitJobRequest options
             * @property {number|null} [priority] SubmitJobRequest priority
             * @property {string|null} [requestId] SubmitJobRequest requestId
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a SubmitJobRequest.
             * @memberof amalgam.v1
             * @interface ISubmitJobRequest
             * @augments amalgam.v1.SubmitJobRequest.$Properties
             * @deprecated Use amalgam.v1.SubmitJobRequest.$Properties instead.
             */

            /**
             * Shape of a SubmitJobRequest.
             * @typedef {amalgam.v1.SubmitJobRequest.$Properties} amalgam.v1.SubmitJobRequest.$Shape
             */

            /**
             * Constructs a new SubmitJobRequest.
             * @memberof amalgam.v1
             * @classdesc Represents a SubmitJobRequest.
             * @constructor
             * @param {amalgam.v1.SubmitJobRequest.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const SubmitJobRequest = function (properties) {
                this.inputs = {};
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * SubmitJobRequest recipeText.
             * @member {string} recipeText
             * @memberof amalgam.v1.SubmitJobRequest
             * @instance
             */
            SubmitJobRequest.prototype.recipeText = "";

            /**
             * SubmitJobRequest recipeName.
             * @member {string} recipeName
             * @memberof amalgam.v1.SubmitJobRequest
             * @instance
             */
            SubmitJobRequest.prototype.recipeName = "";

            /**
             * SubmitJobRequest inputs.
             * @member {Object.<string,string>} inputs
             * @memberof amalgam.v1.SubmitJobRequest
             * @instance
             */
            SubmitJobRequest.prototype.inputs = $util.emptyObject;

            /**
             * SubmitJobRequest output.
             * @member {string} output
             * @memberof amalgam.v1.SubmitJobRequest
             * @instance
             */
            SubmitJobRequest.prototype.output = "";

            /**
             * SubmitJobRequest options.
             * @member {amalgam.v1.JobOptions.$Properties|null|undefined} options
             * @memberof amalgam.v1.SubmitJobRequest
             * @instance
             */
            SubmitJobRequest.prototype.options = null;

            /**
             * SubmitJobRequest priority.
             * @member {number} priority
             * @memberof amalgam.v1.SubmitJobRequest
             * @instance
             */
            SubmitJobRequest.prototype.priority = 0;

            /**
             * SubmitJobRequest requestId.
             * @member {string} requestId
             * @memberof amalgam.v1.SubmitJobRequest
             * @instance
             */
            SubmitJobRequest.prototype.requestId = "";

            /**
             * Creates a new SubmitJobRequest instance using the specified properties.
             * @function create
             * @memberof amalgam.v1.SubmitJobRequest
             * @static
             * @param {amalgam.v1.SubmitJobRequest.$Properties=} [properties] Properties to set
             * @returns {amalgam.v1.SubmitJobRequest} SubmitJobRequest instance
             * @type {{
             *   (properties: amalgam.v1.SubmitJobRequest.$Shape): amalgam.v1.SubmitJobRequest & amalgam.v1.SubmitJobRequest.$Shape;
             *   (properties?: amalgam.v1.SubmitJobRequest.$Properties): amalgam.v1.SubmitJobRequest;
             * }}
             */
            SubmitJobRequest.create = function(properties) {
                return new SubmitJobRequest(properties);
            };

            /**
             * Encodes the specified SubmitJobRequest message. Does not implicitly {@link amalgam.v1.SubmitJobRequest.verify|verify} messages.
             * @function encode
             * @memberof amalgam.v1.SubmitJobRequest
             * @static
             * @param {amalgam.v1.SubmitJobRequest.$Properties} message SubmitJobRequest message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            SubmitJobRequest.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.recipeText != null && $Object.hasOwnProperty.call(message, "recipeText") && message.recipeText !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.recipeText);
                if (message.recipeName != null && $Object.hasOwnProperty.call(message, "recipeName") && message.recipeName !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.recipeName);
                if (message.inputs != null && $Object.hasOwnProperty.call(message, "inputs"))
                    for (let keys = $Object.keys(message.inputs), i = 0; i < keys.length; ++i)
                        writer.uint32(/* id 3, wireType 2 =*/26).fork().uint32(/* id 1, wireType 2 =*/10).string(keys[i]).uint32(/* id 2, wireType 2 =*/18).string(message.inputs[keys[i]]).ldelim();
                if (message.output != null && $Object.hasOwnProperty.call(message, "output") && message.output !== "")
                    writer.uint32(/* id 4, wireType 2 =*/34).string(message.output);
                if (message.options != null && $Object.hasOwnProperty.call(message, "options"))
                    $root.amalgam.v1.JobOptions.encode(message.options, writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
                if (message.priority != null && $Object.hasOwnProperty.call(message, "priority") && message.priority !== 0)
                    writer.uint32(/* id 6, wireType 0 =*/48).uint32(message.priority);
                if (message.requestId != null && $Object.hasOwnProperty.call(message, "requestId") && message.requestId !== "")
                    writer.uint32(/* id 7, wireType 2 =*/58).string(message.requestId);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a SubmitJobRequest message from the specified reader or buffer.
             * @function decode
             * @memberof amalgam.v1.SubmitJobRequest
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {amalgam.v1.SubmitJobRequest & amalgam.v1.SubmitJobRequest.$Shape} SubmitJobRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            SubmitJobRequest.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, key, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.amalgam.v1.SubmitJobRequest();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.recipeText = value;
                            else
                                delete message.recipeText;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.recipeName = value;
                            else
                                delete message.recipeName;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if (message.inputs === $util.emptyObject)
                                message.inputs = {};
                            let end2 = reader.size() + reader.pos;
                            if (end2 > reader.len)
                                throw $RangeError("index out of range");
                            reader.len = end2;
                            key = "";
                            value = "";
                            while (reader.pos < end2) {
                                let tag2 = reader.tag();
                                wireType = tag2 & 7;
                                switch (tag2 >>>= 3) {
                                case 1:
                                    if (wireType !== 2)
                                        break;
                                    key = reader.stringVerify();
                                    continue;
                                case 2:
                                    if (wireType !== 2)
                                        break;
                                    value = reader.stringVerify();
                                    continue;
                                }
                                reader.skipType(wireType, _depth, tag2);
                            }
                            if (reader.pos !== end2)
                                throw $RangeError("index out of range");
                            reader.len = end;
                            if (key === "__proto__")
                                $util.makeProp(message.inputs, key);
                            message.inputs[key] = value;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.output = value;
                            else
                                delete message.output;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            message.options = $root.amalgam.v1.JobOptions.decode(reader, reader.size(), $undefined, _depth + 1, message.options);
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.priority = value;
                            else
                                delete message.priority;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.requestId = value;
                            else
                                delete message.requestId;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a SubmitJobRequest message.
             * @function verify
             * @memberof amalgam.v1.SubmitJobRequest
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            SubmitJobRequest.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.recipeText != null && $Object.hasOwnProperty.call(message, "recipeText"))
                    if (!$util.isString(message.recipeText))
                        return "recipeText: string expected";
                if (message.recipeName != null && $Object.hasOwnProperty.call(message, "recipeName"))
                    if (!$util.isString(message.recipeName))
                        return "recipeName: string expected";
                if (message.inputs != null && $Object.hasOwnProperty.call(message, "inputs")) {
                    if (!$util.isObject(message.inputs))
                        return "inputs: object expected";
                    let key = $Object.keys(message.inputs);
                    for (let i = 0; i < key.length; ++i)
                        if (!$util.isString(message.inputs[key[i]]))
                            return "inputs: string{k:string} expected";
                }
                if (message.output != null && $Object.hasOwnProperty.call(message, "output"))
                    if (!$util.isString(message.output))
                        return "output: string expected";
                if (message.options != null && $Object.hasOwnProperty.call(message, "options")) {
                    let error = $root.amalgam.v1.JobOptions.verify(message.options, _depth + 1);
                    if (error)
                        return "options." + error;
                }
                if (message.priority != null && $Object.hasOwnProperty.call(message, "priority"))
                    if (!$util.isInteger(message.priority))
                        return "priority: integer expected";
                if (message.requestId != null && $Object.hasOwnProperty.call(message, "requestId"))
                    if (!$util.isString(message.requestId))
                        return "requestId: string expected";
                return null;
            };

            /**
             * Creates a SubmitJobRequest message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof amalgam.v1.SubmitJobRequest
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {amalgam.v1.SubmitJobRequest} SubmitJobRequest
             */
            SubmitJobRequest.fromObject = function (object, _depth) {
                if (object instanceof $root.amalgam.v1.SubmitJobRequest)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".amalgam.v1.SubmitJobRequest: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.amalgam.v1.SubmitJobRequest();
                if (object.recipeText != null)
                    if (typeof object.recipeText !== "string" || object.recipeText.length)
                        message.recipeText = $String(object.recipeText);
                if (object.recipeName != null)
                    if (typeof object.recipeName !== "string" || object.recipeName.length)
                        message.recipeName = $String(object.recipeName);
                if (object.inputs) {
                    if (!$util.isObject(object.inputs))
                        throw $TypeError(".amalgam.v1.SubmitJobRequest.inputs: object expected");
                    message.inputs = {};
                    for (let keys = $Object.keys(object.inputs), i = 0; i < keys.length; ++i) {
                        if (keys[i] === "__proto__")
                            $util.makeProp(message.inputs, keys[i]);
                        message.inputs[keys[i]] = $String(object.inputs[keys[i]]);
                    }
                }
                if (object.output != null)
                    if (typeof object.output !== "string" || object.output.length)
                        message.output = $String(object.output);
                if (object.options != null) {
                    if (!$util.isObject(object.options))
                        throw $TypeError(".amalgam.v1.SubmitJobRequest.options: object expected");
                    message.options = $root.amalgam.v1.JobOptions.fromObject(object.options, _depth + 1);
                }
                if (object.priority != null)
                    if ($Number(object.priority) !== 0)
                        message.priority = object.priority >>> 0;
                if (object.requestId != null)
                    if (typeof object.requestId !== "string" || object.requestId.length)
                        message.requestId = $String(object.requestId);
                return message;
            };

            /**
             * Creates a plain object from a SubmitJobRequest message. Also converts values to other types if specified.
             * @function toObject
             * @memberof amalgam.v1.SubmitJobRequest
             * @static
             * @param {amalgam.v1.SubmitJobRequest} message SubmitJobRequest
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            SubmitJobRequest.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.objects || options.defaults)
                    object.inputs = {};
                if (options.defaults) {
                    object.recipeText = "";
                    object.recipeName = "";
                    object.output = "";
                    object.options = null;
                    object.priority = 0;
                    object.requestId = "";
                }
                if (message.recipeText != null && $Object.hasOwnProperty.call(message, "recipeText"))
                    object.recipeText = message.recipeText;
                if (message.recipeName != null && $Object.hasOwnProperty.call(message, "recipeName"))
                    object.recipeName = message.recipeName;
                let keys2;
                if (message.inputs && (keys2 = $Object.keys(message.inputs)).length) {
                    object.inputs = {};
                    for (let j = 0; j < keys2.length; ++j) {
                        if (keys2[j] === "__proto__")
                            $util.makeProp(object.inputs, keys2[j]);
                        object.inputs[keys2[j]] = message.inputs[keys2[j]];
                    }
                }
                if (message.output != null && $Object.hasOwnProperty.call(message, "output"))
                    object.output = message.output;
                if (message.options != null && $Object.hasOwnProperty.call(message, "options"))
                    object.options = $root.amalgam.v1.JobOptions.toObject(message.options, options, _depth + 1);
                if (message.priority != null && $Object.hasOwnProperty.call(message, "priority"))
                    object.priority = message.priority;
                if (message.requestId != null && $Object.hasOwnProperty.call(message, "requestId"))
                    object.requestId = message.requestId;
                return object;
            };

            /**
             * Converts this SubmitJobRequest to JSON.
             * @function toJSON
             * @memberof amalgam.v1.SubmitJobRequest
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            SubmitJobRequest.prototype.toJSON = function() {
                return SubmitJobRequest.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for SubmitJobRequest
             * @function getTypeUrl
             * @memberof amalgam.v1.SubmitJobRequest
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            SubmitJobRequest.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/amalgam.v1.SubmitJobRequest";
            };

            return SubmitJobRequest;
        })();

        v1.ValidateRecipeRequest = (function() {

            /**
             * Properties of a ValidateRecipeRequest.
             * @typedef {Object} amalgam.v1.ValidateRecipeRequest.$Properties
             * @property {string|null} [recipeText] ValidateRecipeRequest recipeText
             * @property {string|null} [recipeName] ValidateRecipeRequest recipeName
             * @property {Object.<string,string>|null} [inputs] ValidateRecipeRequest inputs
             * @property {amalgam.v1.JobOptions.$Properties|null} [options] ValidateRecipeRequest options
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a ValidateRecipeRequest.
             * @memberof amalgam.v1
             * @interface IValidateRecipeRequest
             * @augments amalgam.v1.ValidateRecipeRequest.$Properties
             * @deprecated Use amalgam.v1.ValidateRecipeRequest.$Properties instead.
             */

            /**
             * Shape of a ValidateRecipeRequest.
             * @typedef {amalgam.v1.ValidateRecipeRequest.$Properties} amalgam.v1.ValidateRecipeRequest.$Shape
             */

            /**
             * Constructs a new ValidateRecipeRequest.
             * @memberof amalgam.v1
             * @classdesc Represents a ValidateRecipeRequest.
             * @constructor
             * @param {amalgam.v1.ValidateRecipeRequest.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ValidateRecipeRequest = function (properties) {
                this.inputs = {};
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * ValidateRecipeRequest recipeText.
             * @member {string} recipeText
             * @memberof amalgam.v1.ValidateRecipeRequest
             * @instance
             */
            ValidateRecipeRequest.prototype.recipeText = "";

            /**
             * ValidateRecipeRequest recipeName.
             * @member {string} recipeName
             * @memberof amalgam.v1.ValidateRecipeRequest
             * @instance
             */
            ValidateRecipeRequest.prototype.recipeName = "";

            /**
             * ValidateRecipeRequest inputs.
             * @member {Object.<string,string>} inputs
             * @memberof amalgam.v1.ValidateRecipeRequest
             * @instance
             */
            ValidateRecipeRequest.prototype.inputs = $util.emptyObject;

            /**
             * ValidateRecipeRequest options.
             * @member {amalgam.v1.JobOptions.$Properties|null|undefined} options
             * @memberof amalgam.v1.ValidateRecipeRequest
             * @instance
             */
            ValidateRecipeRequest.prototype.options = null;

            /**
             * Creates a new ValidateRecipeRequest instance using the specified properties.
             * @function create
             * @memberof amalgam.v1.ValidateRecipeRequest
             * @static
             * @param {amalgam.v1.ValidateRecipeRequest.$Properties=} [properties] Properties to set
             * @returns {amalgam.v1.ValidateRecipeRequest} ValidateRecipeRequest instance
             * @type {{
             *   (properties: amalgam.v1.ValidateRecipeRequest.$Shape): amalgam.v1.ValidateRecipeRequest & amalgam.v1.ValidateRecipeRequest.$Shape;
             *   (properties?: amalgam.v1.ValidateRecipeRequest.$Properties): amalgam.v1.ValidateRecipeRequest;
             * }}
             */
            ValidateRecipeRequest.create = function(properties) {
                return new ValidateRecipeRequest(properties);
            };

            /**
             * Encodes the specified ValidateRecipeRequest message. Does not implicitly {@link amalgam.v1.ValidateRecipeRequest.verify|verify} messages.
             * @function encode
             * @memberof amalgam.v1.ValidateRecipeRequest
             * @static
             * @param {amalgam.v1.ValidateRecipeRequest.$Properties} message ValidateRecipeRequest message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ValidateRecipeRequest.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.recipeText != null && $Object.hasOwnProperty.call(message, "recipeText") && message.recipeText !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.recipeText);
                if (message.recipeName != null && $Object.hasOwnProperty.call(message, "recipeName") && message.recipeName !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.recipeName);
                if (message.inputs != null && $Object.hasOwnProperty.call(message, "inputs"))
                    for (let keys = $Object.keys(message.inputs), i = 0; i < keys.length; ++i)
                        writer.uint32(/* id 3, wireType 2 =*/26).fork().uint32(/* id 1, wireType 2 =*/10).string(keys[i]).uint32(/* id 2, wireType 2 =*/18).string(message.inputs[keys[i]]).ldelim();
                if (message.options != null && $Object.hasOwnProperty.call(message, "options"))
                    $root.amalgam.v1.JobOptions.encode(message.options, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a ValidateRecipeRequest message from the specified reader or buffer.
             * @function decode
             * @memberof amalgam.v1.ValidateRecipeRequest
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {amalgam.v1.ValidateRecipeRequest & amalgam.v1.ValidateRecipeRequest.$Shape} ValidateRecipeRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ValidateRecipeRequest.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, key, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.amalgam.v1.ValidateRecipeRequest();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.recipeText = value;
                            else
                                delete message.recipeText;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.recipeName = value;
                            else
                                delete message.recipeName;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if (message.inputs === $util.emptyObject)
                                message.inputs = {};
                            let end2 = reader.size() + reader.pos;
                            if (end2 > reader.len)
                                throw $RangeError("index out of range");
                            reader.len = end2;
                            key = "";
                            value = "";
                            while (reader.pos < end2) {
                                let tag2 = reader.tag();
                                wireType = tag2 & 7;
                                switch (tag2 >>>= 3) {
                                case 1:
                                    if (wireType !== 2)
                                        break;
                                    key = reader.stringVerify();
                                    continue;
                                case 2:
                                    if (wireType !== 2)
                                        break;
                                    value = reader.stringVerify();
                                    continue;
                                }
                                reader.skipType(wireType, _depth, tag2);
                            }
                            if (reader.pos !== end2)
                                throw $RangeError("index out of range");
                            reader.len = end;
                            if (key === "__proto__")
                                $util.makeProp(message.inputs, key);
                            message.inputs[key] = value;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.options = $root.amalgam.v1.JobOptions.decode(reader, reader.size(), $undefined, _depth + 1, message.options);
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a ValidateRecipeRequest message.
             * @function verify
             * @memberof amalgam.v1.ValidateRecipeRequest
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            ValidateRecipeRequest.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.recipeText != null && $Object.hasOwnProperty.call(message, "recipeText"))
                    if (!$util.isString(message.recipeText))
                        return "recipeText: string expected";
                if (message.recipeName != null && $Object.hasOwnProperty.call(message, "recipeName"))
                    if (!$util.isString(message.recipeName))
                        return "recipeName: string expected";
                if (message.inputs != null && $Object.hasOwnProperty.call(message, "inputs")) {
                    if (!$util.isObject(message.inputs))
                        return "inputs: object expected";
                    let key = $Object.keys(message.inputs);
                    for (let i = 0; i < key.length; ++i)
                        if (!$util.isString(message.inputs[key[i]]))
                            return "inputs: string{k:string} expected";
                }
                if (message.options != null && $Object.hasOwnProperty.call(message, "options")) {
                    let error = $root.amalgam.v1.JobOptions.verify(message.options, _depth + 1);
                    if (error)
                        return "options." + error;
                }
                return null;
            };

            /**
             * Creates a ValidateRecipeRequest message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof amalgam.v1.ValidateRecipeRequest
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {amalgam.v1.ValidateRecipeRequest} ValidateRecipeRequest
             */
            ValidateRecipeRequest.fromObject = function (object, _depth) {
                if (object instanceof $root.amalgam.v1.ValidateRecipeRequest)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".amalgam.v1.ValidateRecipeRequest: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.amalgam.v1.ValidateRecipeRequest();
                if (object.recipeText != null)
                    if (typeof object.recipeText !== "string" || object.recipeText.length)
                        message.recipeText = $String(object.recipeText);
                if (object.recipeName != null)
                    if (typeof object.recipeName !== "string" || object.recipeName.length)
                        message.recipeName = $String(object.recipeName);
                if (object.inputs) {
                    if (!$util.isObject(object.inputs))
                        throw $TypeError(".amalgam.v1.ValidateRecipeRequest.inputs: object expected");
                    message.inputs = {};
                    for (let keys = $Object.keys(object.inputs), i = 0; i < keys.length; ++i) {
                        if (keys[i] === "__proto__")
                            $util.makeProp(message.inputs, keys[i]);
                        message.inputs[keys[i]] = $String(object.inputs[keys[i]]);
                    }
                }
                if (object.options != null) {
                    if (!$util.isObject(object.options))
                        throw $TypeError(".amalgam.v1.ValidateRecipeRequest.options: object expected");
                    message.options = $root.amalgam.v1.JobOptions.fromObject(object.options, _depth + 1);
                }
                return message;
            };

            /**
             * Creates a plain object from a ValidateRecipeRequest message. Also converts values to other types if specified.
             * @function toObject
             * @memberof amalgam.v1.ValidateRecipeRequest
             * @static
             * @param {amalgam.v1.ValidateRecipeRequest} message ValidateRecipeRequest
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            ValidateRecipeRequest.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.objects || options.defaults)
                    object.inputs = {};
                if (options.defaults) {
                    object.recipeText = "";
                    object.recipeName = "";
                    object.options = null;
                }
                if (message.recipeText != null && $Object.hasOwnProperty.call(message, "recipeText"))
                    object.recipeText = message.recipeText;
                if (message.recipeName != null && $Object.hasOwnProperty.call(message, "recipeName"))
                    object.recipeName = message.recipeName;
                let keys2;
                if (message.inputs && (keys2 = $Object.keys(message.inputs)).length) {
                    object.inputs = {};
                    for (let j = 0; j < keys2.length; ++j) {
                        if (keys2[j] === "__proto__")
                            $util.makeProp(object.inputs, keys2[j]);
                        object.inputs[keys2[j]] = message.inputs[keys2[j]];
                    }
                }
                if (message.options != null && $Object.hasOwnProperty.call(message, "options"))
                    object.options = $root.amalgam.v1.JobOptions.toObject(message.options, options, _depth + 1);
                return object;
            };

            /**
             * Converts this ValidateRecipeRequest to JSON.
             * @function toJSON
             * @memberof amalgam.v1.ValidateRecipeRequest
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            ValidateRecipeRequest.prototype.toJSON = function() {
                return ValidateRecipeRequest.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for ValidateRecipeRequest
             * @function getTypeUrl
             * @memberof amalgam.v1.ValidateRecipeRequest
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            ValidateRecipeRequest.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/amalgam.v1.ValidateRecipeRequest";
            };

            return ValidateRecipeRequest;
        })();

        v1.ValidateRecipeResponse = (function() {

            /**
             * Properties of a ValidateRecipeResponse.
             * @typedef {Object} amalgam.v1.ValidateRecipeResponse.$Properties
             * @property {string|null} [hash] ValidateRecipeResponse hash
             * @property {Array.<string>|null} [warnings] ValidateRecipeResponse warnings
             * @property {amalgam.v1.JobTotals.$Properties|null} [totals] ValidateRecipeResponse totals
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a ValidateRecipeResponse.
             * @memberof amalgam.v1
             * @interface IValidateRecipeResponse
             * @augments amalgam.v1.ValidateRecipeResponse.$Properties
             * @deprecated Use amalgam.v1.ValidateRecipeResponse.$Properties instead.
             */

            /**
             * Shape of a ValidateRecipeResponse.
             * @typedef {amalgam.v1.ValidateRecipeResponse.$Properties} amalgam.v1.ValidateRecipeResponse.$Shape
             */

            /**
             * Constructs a new ValidateRecipeResponse.
             * @memberof amalgam.v1
             * @classdesc Represents a ValidateRecipeResponse.
             * @constructor
             * @param {amalgam.v1.ValidateRecipeResponse.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ValidateRecipeResponse = function (properties) {
                this.warnings = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * ValidateRecipeResponse hash.
             * @member {string} hash
             * @memberof amalgam.v1.ValidateRecipeResponse
             * @instance
             */
            ValidateRecipeResponse.prototype.hash = "";

            /**
             * ValidateRecipeResponse warnings.
             * @member {Array.<string>} warnings
             * @memberof amalgam.v1.ValidateRecipeResponse
             * @instance
             */
            ValidateRecipeResponse.prototype.warnings = $util.emptyArray;

            /**
             * ValidateRecipeResponse totals.
             * @member {amalgam.v1.JobTotals.$Properties|null|undefined} totals
             * @memberof amalgam.v1.ValidateRecipeResponse
             * @instance
             */
            ValidateRecipeResponse.prototype.totals = null;

            /**
             * Creates a new ValidateRecipeResponse instance using the specified properties.
             * @function create
             * @memberof amalgam.v1.ValidateRecipeResponse
             * @static
             * @param {amalgam.v1.ValidateRecipeResponse.$Properties=} [properties] Properties to set
             * @returns {amalgam.v1.ValidateRecipeResponse} ValidateRecipeResponse instance
             * @type {{
             *   (properties: amalgam.v1.ValidateRecipeResponse.$Shape): amalgam.v1.ValidateRecipeResponse & amalgam.v1.ValidateRecipeResponse.$Shape;
             *   (properties?: amalgam.v1.ValidateRecipeResponse.$Properties): amalgam.v1.ValidateRecipeResponse;
             * }}
             */
            ValidateRecipeResponse.create = function(properties) {
                return new ValidateRecipeResponse(properties);
            };

            /**
             * Encodes the specified ValidateRecipeResponse message. Does not implicitly {@link amalgam.v1.ValidateRecipeResponse.verify|verify} messages.
             * @function encode
             * @memberof amalgam.v1.ValidateRecipeResponse
             * @static
             * @param {amalgam.v1.ValidateRecipeResponse.$Properties} message ValidateRecipeResponse message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ValidateRecipeResponse.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.hash != null && $Object.hasOwnProperty.call(message, "hash") && message.hash !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.hash);
                if (message.warnings != null && message.warnings.length)
                    for (let i = 0; i < message.warnings.length; ++i)
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.warnings[i]);
                if (message.totals != null && $Object.hasOwnProperty.call(message, "totals"))
                    $root.amalgam.v1.JobTotals.encode(message.totals, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a ValidateRecipeResponse message from the specified reader or buffer.
             * @function decode
             * @memberof amalgam.v1.ValidateRecipeResponse
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {amalgam.v1.ValidateRecipeResponse & amalgam.v1.ValidateRecipeResponse.$Shape} ValidateRecipeResponse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ValidateRecipeResponse.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.amalgam.v1.ValidateRecipeResponse();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.hash = value;
                            else
                                delete message.hash;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if (!(message.warnings && message.warnings.length))
                                message.warnings = [];
                            message.warnings.push(reader.stringVerify());
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.totals = $root.amalgam.v1.JobTotals.decode(reader, reader.size(), $undefined, _depth + 1, message.totals);
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a ValidateRecipeResponse message.
             * @function verify
             * @memberof amalgam.v1.ValidateRecipeResponse
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            ValidateRecipeResponse.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.hash != null && $Object.hasOwnProperty.call(message, "hash"))
                    if (!$util.isString(message.hash))
                        return "hash: string expected";
                if (message.warnings != null && $Object.hasOwnProperty.call(message, "warnings")) {
                    if (!$Array.isArray(message.warnings))
                        return "warnings: array expected";
                    for (let i = 0; i < message.warnings.length; ++i)
                        if (!$util.isString(message.warnings[i]))
                            return "warnings: string[] expected";
                }
                if (message.totals != null && $Object.hasOwnProperty.call(message, "totals")) {
                    let error = $root.amalgam.v1.JobTotals.verify(message.totals, _depth + 1);
                    if (error)
                        return "totals." + error;
                }
                return null;
            };

            /**
             * Creates a ValidateRecipeResponse message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof amalgam.v1.ValidateRecipeResponse
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {amalgam.v1.ValidateRecipeResponse} ValidateRecipeResponse
             */
            ValidateRecipeResponse.fromObject = function (object, _depth) {
                if (object instanceof $root.amalgam.v1.ValidateRecipeResponse)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".amalgam.v1.ValidateRecipeResponse: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.amalgam.v1.ValidateRecipeResponse();
                if (object.hash != null)
                    if (typeof object.hash !== "string" || object.hash.length)
                        message.hash = $String(object.hash);
                if (object.warnings) {
                    if (!$Array.isArray(object.warnings))
                        throw $TypeError(".amalgam.v1.ValidateRecipeResponse.warnings: array expected");
                    message.warnings = $Array(object.warnings.length);
                    for (let i = 0; i < object.warnings.length; ++i)
                        message.warnings[i] = $String(object.warnings[i]);
                }
                if (object.totals != null) {
                    if (!$util.isObject(object.totals))
                        throw $TypeError(".amalgam.v1.ValidateRecipeResponse.totals: object expected");
                    message.totals = $root.amalgam.v1.JobTotals.fromObject(object.totals, _depth + 1);
                }
                return message;
            };

            /**
             * Creates a plain object from a ValidateRecipeResponse message. Also converts values to other types if specified.
             * @function toObject
             * @memberof amalgam.v1.ValidateRecipeResponse
             * @static
             * @param {amalgam.v1.ValidateRecipeResponse} message ValidateRecipeResponse
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            ValidateRecipeResponse.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.warnings = [];
                if (options.defaults) {
                    object.hash = "";
                    object.totals = null;
                }
                if (message.hash != null && $Object.hasOwnProperty.call(message, "hash"))
                    object.hash = message.hash;
                if (message.warnings && message.warnings.length) {
                    object.warnings = $Array(message.warnings.length);
                    for (let j = 0; j < message.warnings.length; ++j)
                        object.warnings[j] = message.warnings[j];
                }
                if (message.totals != null && $Object.hasOwnProperty.call(message, "totals"))
                    object.totals = $root.amalgam.v1.JobTotals.toObject(message.totals, options, _depth + 1);
                return object;
            };

            /**
             * Converts this ValidateRecipeResponse to JSON.
             * @function toJSON
             * @memberof amalgam.v1.ValidateRecipeResponse
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            ValidateRecipeResponse.prototype.toJSON = function() {
                return ValidateRecipeResponse.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for ValidateRecipeResponse
             * @function getTypeUrl
             * @memberof amalgam.v1.ValidateRecipeResponse
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            ValidateRecipeResponse.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/amalgam.v1.ValidateRecipeResponse";
            };

            return ValidateRecipeResponse;
        })();

        v1.JobRequest = (function() {

            /**
             * Properties of a JobRequest.
             * @typedef {Object} amalgam.v1.JobRequest.$Properties
             * @property {string|null} [id] JobRequest id
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a JobRequest.
             * @memberof amalgam.v1
             * @interface IJobRequest
             * @augments amalgam.v1.JobRequest.$Properties
             * @deprecated Use amalgam.v1.JobRequest.$Properties instead.
             */

            /**
             * Shape of a JobRequest.
             * @typedef {amalgam.v1.JobRequest.$Properties} amalgam.v1.JobRequest.$Shape
             */

            /**
             * Constructs a new JobRequest.
             * @memberof amalgam.v1
             * @classdesc Represents a JobRequest.
             * @constructor
             * @param {amalgam.v1.JobRequest.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const JobRequest = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * JobRequest id.
             * @member {string} id
             * @memberof amalgam.v1.JobRequest
             * @instance
             */
            JobRequest.prototype.id = "";

            /**
             * Creates a new JobRequest instance using the specified properties.
             * @function create
             * @memberof amalgam.v1.JobRequest
             * @static
             * @param {amalgam.v1.JobRequest.$Properties=} [properties] Properties to set
             * @returns {amalgam.v1.JobRequest} JobRequest instance
             * @type {{
             *   (properties: amalgam.v1.JobRequest.$Shape): amalgam.v1.JobRequest & amalgam.v1.JobRequest.$Shape;
             *   (properties?: amalgam.v1.JobRequest.$Properties): amalgam.v1.JobRequest;
             * }}
             */
            JobRequest.create = function(properties) {
                return new JobRequest(properties);
            };

            /**
             * Encodes the specified JobRequest message. Does not implicitly {@link amalgam.v1.JobRequest.verify|verify} messages.
             * @function encode
             * @memberof amalgam.v1.JobRequest
             * @static
             * @param {amalgam.v1.JobRequest.$Properties} message JobRequest message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            JobRequest.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.id != null && $Object.hasOwnProperty.call(message, "id") && message.id !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.id);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a JobRequest message from the specified reader or buffer.
             * @function decode
             * @memberof amalgam.v1.JobRequest
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {amalgam.v1.JobRequest & amalgam.v1.JobRequest.$Shape} JobRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            JobRequest.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.amalgam.v1.JobRequest();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.id = value;
                            else
                                delete message.id;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a JobRequest message.
             * @function verify
             * @memberof amalgam.v1.JobRequest
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            JobRequest.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.id != null && $Object.hasOwnProperty.call(message, "id"))
                    if (!$util.isString(message.id))
                        return "id: string expected";
                return null;
            };

            /**
             * Creates a JobRequest message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof amalgam.v1.JobRequest
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {amalgam.v1.JobRequest} JobRequest
             */
            JobRequest.fromObject = function (object, _depth) {
                if (object instanceof $root.amalgam.v1.JobRequest)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".amalgam.v1.JobRequest: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.amalgam.v1.JobRequest();
                if (object.id != null)
                    if (typeof object.id !== "string" || object.id.length)
                        message.id = $String(object.id);
                return message;
            };

            /**
             * Creates a plain object from a JobRequest message. Also converts values to other types if specified.
             * @function toObject
             * @memberof amalgam.v1.JobRequest
             * @static
             * @param {amalgam.v1.JobRequest} message JobRequest
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            JobRequest.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults)
                    object.id = "";
                if (message.id != null && $Object.hasOwnProperty.call(message, "id"))
                    object.id = message.id;
                return object;
            };

            /**
             * Converts this JobRequest to JSON.
             * @function toJSON
             * @memberof amalgam.v1.JobRequest
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            JobRequest.prototype.toJSON = function() {
                return JobRequest.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for JobRequest
             * @function getTypeUrl
             * @memberof amalgam.v1.JobRequest
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            JobRequest.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/amalgam.v1.JobRequest";
            };

            return JobRequest;
        })();

        v1.ListJobsRequest = (function() {

            /**
             * Properties of a ListJobsRequest.
             * @typedef {Object} amalgam.v1.ListJobsRequest.$Properties
             * @property {Array.<amalgam.v1.JobPhase>|null} [phases] ListJobsRequest phases
             * @property {number|null} [pageSize] ListJobsRequest pageSize
             * @property {string|null} [pageToken] ListJobsRequest pageToken
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a ListJobsRequest.
             * @memberof amalgam.v1
             * @interface IListJobsRequest
             * @augments amalgam.v1.ListJobsRequest.$Properties
             * @deprecated Use amalgam.v1.ListJobsRequest.$Properties instead.
             */

            /**
             * Shape of a ListJobsRequest.
             * @typedef {amalgam.v1.ListJobsRequest.$Properties} amalgam.v1.ListJobsRequest.$Shape
             */

            /**
             * Constructs a new ListJobsRequest.
             * @memberof amalgam.v1
             * @classdesc Represents a ListJobsRequest.
             * @constructor
             * @param {amalgam.v1.ListJobsRequest.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ListJobsRequest = function (properties) {
                this.phases = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * ListJobsRequest phases.
             * @member {Array.<amalgam.v1.JobPhase>} phases
             * @memberof amalgam.v1.ListJobsRequest
             * @instance
             */
            ListJobsRequest.prototype.phases = $util.emptyArray;

            /**
             * ListJobsRequest pageSize.
             * @member {number} pageSize
             * @memberof amalgam.v1.ListJobsRequest
             * @instance
             */
            ListJobsRequest.prototype.pageSize = 0;

            /**
             * ListJobsRequest pageToken.
             * @member {string} pageToken
             * @memberof amalgam.v1.ListJobsRequest
             * @instance
             */
            ListJobsRequest.prototype.pageToken = "";

            /**
             * Creates a new ListJobsRequest instance using the specified properties.
             * @function create
             * @memberof amalgam.v1.ListJobsRequest
             * @static
             * @param {amalgam.v1.ListJobsRequest.$Properties=} [properties] Properties to set
             * @returns {amalgam.v1.ListJobsRequest} ListJobsRequest instance
             * @type {{
             *   (properties: amalgam.v1.ListJobsRequest.$Shape): amalgam.v1.ListJobsRequest & amalgam.v1.ListJobsRequest.$Shape;
             *   (properties?: amalgam.v1.ListJobsRequest.$Properties): amalgam.v1.ListJobsRequest;
             * }}
             */
            ListJobsRequest.create = function(properties) {
                return new ListJobsRequest(properties);
            };

            /**
             * Encodes the specified ListJobsRequest message. Does not implicitly {@link amalgam.v1.ListJobsRequest.verify|verify} messages.
             * @function encode
             * @memberof amalgam.v1.ListJobsRequest
             * @static
             * @param {amalgam.v1.ListJobsRequest.$Properties} message ListJobsRequest message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ListJobsRequest.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.phases != null && message.phases.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).int32s(message.phases);
                if (message.pageSize != null && $Object.hasOwnProperty.call(message, "pageSize") && message.pageSize !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.pageSize);
                if (message.pageToken != null && $Object.hasOwnProperty.call(message, "pageToken") && message.pageToken !== "")
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.pageToken);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a ListJobsRequest message from the specified reader or buffer.
             * @function decode
             * @memberof amalgam.v1.ListJobsRequest
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {amalgam.v1.ListJobsRequest & amalgam.v1.ListJobsRequest.$Shape} ListJobsRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ListJobsRequest.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.amalgam.v1.ListJobsRequest();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType === 2) {
                                if (!(message.phases && message.phases.length))
                                    message.phases = [];
                                reader.int32s(message.phases);
                                continue;
                            }
                            if (wireType !== 0)
                                break;
                            if (!(message.phases && message.phases.length))
                                message.phases = [];
                            message.phases.push(reader.int32());
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.pageSize = value;
                            else
                                delete message.pageSize;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.pageToken = value;
                            else
                                delete message.pageToken;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a ListJobsRequest message.
             * @function verify
             * @memberof amalgam.v1.ListJobsRequest
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            ListJobsRequest.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.phases != null && $Object.hasOwnProperty.call(message, "phases")) {
                    if (!$Array.isArray(message.phases))
                        return "phases: array expected";
                    for (let i = 0; i < message.phases.length; ++i)
                        if (typeof message.phases[i] !== "number" || (message.phases[i] | 0) !== message.phases[i])
                            return "phases: enum value[] expected";
                }
                if (message.pageSize != null && $Object.hasOwnProperty.call(message, "pageSize"))
                    if (!$util.isInteger(message.pageSize))
                        return "pageSize: integer expected";
                if (message.pageToken != null && $Object.hasOwnProperty.call(message, "pageToken"))
                    if (!$util.isString(message.pageToken))
                        return "pageToken: string expected";
                return null;
            };

            /**
             * Creates a ListJobsRequest message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof amalgam.v1.ListJobsRequest
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {amalgam.v1.ListJobsRequest} ListJobsRequest
             */
            ListJobsRequest.fromObject = function (object, _depth) {
                if (object instanceof $root.amalgam.v1.ListJobsRequest)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".amalgam.v1.ListJobsRequest: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.amalgam.v1.ListJobsRequest();
                if (object.phases) {
                    if (!$Array.isArray(object.phases))
                        throw $TypeError(".amalgam.v1.ListJobsRequest.phases: array expected");
                    message.phases = [];
                    for (let i = 0; i < object.phases.length; ++i)
                        switch (object.phases[i]) {
                        case "JOB_PHASE_UNSPECIFIED":
                        case 0:
                            message.phases[message.phases.length] = 0;
                            break;
                        case "JOB_PHASE_PLANNING":
                        case 1:
                            message.phases[message.phases.length] = 1;
                            break;
                        case "JOB_PHASE_RUNNING":
                        case 2:
                            message.phases[message.phases.length] = 2;
                            break;
                        case "JOB_PHASE_ASSEMBLING":
                        case 3:
                            message.phases[message.phases.length] = 3;
                            break;
                        case "JOB_PHASE_DONE":
                        case 4:
                            message.phases[message.phases.length] = 4;
                            break;
                        case "JOB_PHASE_FAILED":
                        case 5:
                            message.phases[message.phases.length] = 5;
                            break;
                        case "JOB_PHASE_CANCELLED":
                        case 6:
                            message.phases[message.phases.length] = 6;
                            break;
                        default:
                            if (typeof object.phases[i] === "number" && (object.phases[i] | 0) === object.phases[i])
                                message.phases[message.phases.length] = object.phases[i];
                        }
                }
                if (object.pageSize != null)
                    if ($Number(object.pageSize) !== 0)
                        message.pageSize = object.pageSize >>> 0;
                if (object.pageToken != null)
                    if (typeof object.pageToken !== "string" || object.pageToken.length)
                        message.pageToken = $String(object.pageToken);
                return message;
            };

            /**
             * Creates a plain object from a ListJobsRequest message. Also converts values to other types if specified.
             * @function toObject
             * @memberof amalgam.v1.ListJobsRequest
             * @static
             * @param {amalgam.v1.ListJobsRequest} message ListJobsRequest
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            ListJobsRequest.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.phases = [];
                if (options.defaults) {
                    object.pageSize = 0;
                    object.pageToken = "";
                }
                if (message.phases && message.phases.length) {
                    object.phases = $Array(message.phases.length);
                    for (let j = 0; j < message.phases.length; ++j)
                        object.phases[j] = options.enums === $String ? $root.amalgam.v1.JobPhase[message.phases[j]] === $undefined ? message.phases[j] : $root.amalgam.v1.JobPhase[message.phases[j]] : message.phases[j];
                }
                if (message.pageSize != null && $Object.hasOwnProperty.call(message, "pageSize"))
                    object.pageSize = message.pageSize;
                if (message.pageToken != null && $Object.hasOwnProperty.call(message, "pageToken"))
                    object.pageToken = message.pageToken;
                return object;
            };

            /**
             * Converts this ListJobsRequest to JSON.
             * @function toJSON
             * @memberof amalgam.v1.ListJobsRequest
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            ListJobsRequest.prototype.toJSON = function() {
                return ListJobsRequest.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for ListJobsRequest
             * @function getTypeUrl
             * @memberof amalgam.v1.ListJobsRequest
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            ListJobsRequest.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/amalgam.v1.ListJobsRequest";
            };

            return ListJobsRequest;
        })();

        v1.ListJobsResponse = (function() {

            /**
             * Properties of a ListJobsResponse.
             * @typedef {Object} amalgam.v1.ListJobsResponse.$Properties
             * @property {Array.<amalgam.v1.Job.$Properties>|null} [jobs] ListJobsResponse jobs
             * @property {string|null} [nextPageToken] ListJobsResponse nextPageToken
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a ListJobsResponse.
             * @memberof amalgam.v1
             * @interface IListJobsResponse
             * @augments amalgam.v1.ListJobsResponse.$Properties
             * @deprecated Use amalgam.v1.ListJobsResponse.$Properties instead.
             */

            /**
             * Shape of a ListJobsResponse.
             * @typedef {amalgam.v1.ListJobsResponse.$Properties} amalgam.v1.ListJobsResponse.$Shape
             */

            /**
             * Constructs a new ListJobsResponse.
             * @memberof amalgam.v1
             * @classdesc Represents a ListJobsResponse.
             * @constructor
             * @param {amalgam.v1.ListJobsResponse.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ListJobsResponse = function (properties) {
                this.jobs = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * ListJobsResponse jobs.
             * @member {Array.<amalgam.v1.Job.$Properties>} jobs
             * @memberof amalgam.v1.ListJobsResponse
             * @instance
             */
            ListJobsResponse.prototype.jobs = $util.emptyArray;

            /**
             * ListJobsResponse nextPageToken.
             * @member {string} nextPageToken
             * @memberof amalgam.v1.ListJobsResponse
             * @instance
             */
            ListJobsResponse.prototype.nextPageToken = "";

            /**
             * Creates a new ListJobsResponse instance using the specified properties.
             * @function create
             * @memberof amalgam.v1.ListJobsResponse
             * @static
             * @param {amalgam.v1.ListJobsResponse.$Properties=} [properties] Properties to set
             * @returns {amalgam.v1.ListJobsResponse} ListJobsResponse instance
             * @type {{
             *   (properties: amalgam.v1.ListJobsResponse.$Shape): amalgam.v1.ListJobsResponse & amalgam.v1.ListJobsResponse.$Shape;
             *   (properties?: amalgam.v1.ListJobsResponse.$Properties): amalgam.v1.ListJobsResponse;
             * }}
             */
            ListJobsResponse.create = function(properties) {
                return new ListJobsResponse(properties);
            };

            /**
             * Encodes the specified ListJobsResponse message. Does not implicitly {@link amalgam.v1.ListJobsResponse.verify|verify} messages.
             * @function encode
             * @memberof amalgam.v1.ListJobsResponse
             * @static
             * @param {amalgam.v1.ListJobsResponse.$Properties} message ListJobsResponse message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ListJobsResponse.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.jobs != null && message.jobs.length)
                    for (let i = 0; i < message.jobs.length; ++i)
                        $root.amalgam.v1.Job.encode(message.jobs[i], writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.nextPageToken != null && $Object.hasOwnProperty.call(message, "nextPageToken") && message.nextPageToken !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.nextPageToken);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a ListJobsResponse message from the specified reader or buffer.
             * @function decode
             * @memberof amalgam.v1.ListJobsResponse
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {amalgam.v1.ListJobsResponse & amalgam.v1.ListJobsResponse.$Shape} ListJobsResponse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ListJobsResponse.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.amalgam.v1.ListJobsResponse();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.jobs && message.jobs.length))
                                message.jobs = [];
                            message.jobs.push($root.amalgam.v1.Job.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.nextPageToken = value;
                            else
                                delete message.nextPageToken;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a ListJobsResponse message.
             * @function verify
             * @memberof amalgam.v1.ListJobsResponse
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            ListJobsResponse.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.jobs != null && $Object.hasOwnProperty.call(message, "jobs")) {
                    if (!$Array.isArray(message.jobs))
                        return "jobs: array expected";
                    for (let i = 0; i < message.jobs.length; ++i) {
                        let error = $root.amalgam.v1.Job.verify(message.jobs[i], _depth + 1);
                        if (error)
                            return "jobs." + error;
                    }
                }
                if (message.nextPageToken != null && $Object.hasOwnProperty.call(message, "nextPageToken"))
                    if (!$util.isString(message.nextPageToken))
                        return "nextPageToken: string expected";
                return null;
            };

            /**
             * Creates a ListJobsResponse message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof amalgam.v1.ListJobsResponse
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {amalgam.v1.ListJobsResponse} ListJobsResponse
             */
            ListJobsResponse.fromObject = function (object, _depth) {
                if (object instanceof $root.amalgam.v1.ListJobsResponse)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".amalgam.v1.ListJobsResponse: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.amalgam.v1.ListJobsResponse();
                if (object.jobs) {
                    if (!$Array.isArray(object.jobs))
                        throw $TypeError(".amalgam.v1.ListJobsResponse.jobs: array expected");
                    message.jobs = $Array(object.jobs.length);
                    for (let i = 0; i < object.jobs.length; ++i) {
                        if (!$util.isObject(object.jobs[i]))
                            throw $TypeError(".amalgam.v1.ListJobsResponse.jobs: object expected");
                        message.jobs[i] = $root.amalgam.v1.Job.fromObject(object.jobs[i], _depth + 1);
                    }
                }
                if (object.nextPageToken != null)
                    if (typeof object.nextPageToken !== "string" || object.nextPageToken.length)
                        message.nextPageToken = $String(object.nextPageToken);
                return message;
            };

            /**
             * Creates a plain object from a ListJobsResponse message. Also converts values to other types if specified.
             * @function toObject
             * @memberof amalgam.v1.ListJobsResponse
             * @static
             * @param {amalgam.v1.ListJobsResponse} message ListJobsResponse
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            ListJobsResponse.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.jobs = [];
                if (options.defaults)
                    object.nextPageToken = "";
                if (message.jobs && message.jobs.length) {
                    object.jobs = $Array(message.jobs.length);
                    for (let j = 0; j < message.jobs.length; ++j)
                        object.jobs[j] = $root.amalgam.v1.Job.toObject(message.jobs[j], options, _depth + 1);
                }
                if (message.nextPageToken != null && $Object.hasOwnProperty.call(message, "nextPageToken"))
                    object.nextPageToken = message.nextPageToken;
                return object;
            };

            /**
             * Converts this ListJobsResponse to JSON.
             * @function toJSON
             * @memberof amalgam.v1.ListJobsResponse
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            ListJobsResponse.prototype.toJSON = function() {
                return ListJobsResponse.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for ListJobsResponse
             * @function getTypeUrl
             * @memberof amalgam.v1.ListJobsResponse
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            ListJobsResponse.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/amalgam.v1.ListJobsResponse";
            };

            return ListJobsResponse;
        })();

        /**
         * JobPhase enum.
         * @name amalgam.v1.JobPhase
         * @enum {number}
         * @property {number} JOB_PHASE_UNSPECIFIED=0 JOB_PHASE_UNSPECIFIED value
         * @property {number} JOB_PHASE_PLANNING=1 JOB_PHASE_PLANNING value
         * @property {number} JOB_PHASE_RUNNING=2 JOB_PHASE_RUNNING value
         * @property {number} JOB_PHASE_ASSEMBLING=3 JOB_PHASE_ASSEMBLING value
         * @property {number} JOB_PHASE_DONE=4 JOB_PHASE_DONE value
         * @property {number} JOB_PHASE_FAILED=5 JOB_PHASE_FAILED value
         * @property {number} JOB_PHASE_CANCELLED=6 JOB_PHASE_CANCELLED value
         */
        v1.JobPhase = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "JOB_PHASE_UNSPECIFIED"] = 0;
            values[valuesById[1] = "JOB_PHASE_PLANNING"] = 1;
            values[valuesById[2] = "JOB_PHASE_RUNNING"] = 2;
            values[valuesById[3] = "JOB_PHASE_ASSEMBLING"] = 3;
            values[valuesById[4] = "JOB_PHASE_DONE"] = 4;
            values[valuesById[5] = "JOB_PHASE_FAILED"] = 5;
            values[valuesById[6] = "JOB_PHASE_CANCELLED"] = 6;
            return values;
        })();

        v1.Job = (function() {

            /**
             * Properties of a Job.
             * @typedef {Object} amalgam.v1.Job.$Properties
             * @property {string|null} [id] Job id
             * @property {string|null} [recipeName] Job recipeName
             * @property {string|null} [output] Job output
             * @property {number|null} [priority] Job priority
             * @property {amalgam.v1.JobPhase|null} [phase] Job phase
             * @property {boolean|null} [paused] Job paused
             * @property {number|null} [submittedAt] Job submittedAt
             * @property {number|null} [endedAt] Job endedAt
             * @property {string|null} [hash] Job hash
             * @property {Array.<string>|null} [warnings] Job warnings
             * @property {amalgam.v1.JobTotals.$Properties|null} [totals] Job totals
             * @property {Array.<amalgam.v1.JobStage.$Properties>|null} [stages] Job stages
             * @property {amalgam.v1.JobProgress.$Properties|null} [progress] Job progress
             * @property {amalgam.v1.JobFailure.$Properties|null} [failure] Job failure
             * @property {number|null} [retries] Job retries
             * @property {Array.<amalgam.v1.JobTask.$Properties>|null} [running] Job running
             * @property {Array.<amalgam.v1.JobAttempt.$Properties>|null} [attempts] Job attempts
             * @property {string|null} [waiting] Job waiting
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Job.
             * @memberof amalgam.v1
             * @interface IJob
             * @augments amalgam.v1.Job.$Properties
             * @deprecated Use amalgam.v1.Job.$Properties instead.
             */

            /**
             * Shape of a Job.
             * @typedef {amalgam.v1.Job.$Properties} amalgam.v1.Job.$Shape
             */

            /**
             * Constructs a new Job.
             * @memberof amalgam.v1
             * @classdesc Represents a Job.
             * @constructor
             * @param {amalgam.v1.Job.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Job = function (properties) {
                this.warnings = [];
                this.stages = [];
                this.running = [];
                this.attempts = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Job id.
             * @member {string} id
             * @memberof amalgam.v1.Job
             * @instance
             */
            Job.prototype.id = "";

            /**
             * Job recipeName.
             * @member {string} recipeName
             * @memberof amalgam.v1.Job
             * @instance
             */
            Job.prototype.recipeName = "";

            /**
             * Job output.
             * @member {string} output
             * @memberof amalgam.v1.Job
             * @instance
             */
            Job.prototype.output = "";

            /**
             * Job priority.
             * @member {number} priority
             * @memberof amalgam.v1.Job
             * @instance
             */
            Job.prototype.priority = 0;

            /**
             * Job phase.
             * @member {amalgam.v1.JobPhase} phase
             * @memberof amalgam.v1.Job
             * @instance
             */
            Job.prototype.phase = 0;

            /**
             * Job paused.
             * @member {boolean} paused
             * @memberof amalgam.v1.Job
             * @instance
             */
            Job.prototype.paused = false;

            /**
             * Job submittedAt.
             * @member {number} submittedAt
             * @memberof amalgam.v1.Job
             * @instance
             */
            Job.prototype.submittedAt = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Job endedAt.
             * @member {number} endedAt
             * @memberof amalgam.v1.Job
             * @instance
             */
            Job.prototype.endedAt = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Job hash.
             * @member {string} hash
             * @memberof amalgam.v1.Job
             * @instance
             */
            Job.prototype.hash = "";

            /**
             * Job warnings.
             * @member {Array.<string>} warnings
             * @memberof amalgam.v1.Job
             * @instance
             */
            Job.prototype.warnings = $util.emptyArray;

            /**
             * Job totals.
             * @member {amalgam.v1.JobTotals.$Properties|null|undefined} totals
             * @memberof amalgam.v1.Job
             * @instance
             */
            Job.prototype.totals = null;

            /**
             * Job stages.
             * @member {Array.<amalgam.v1.JobStage.$Properties>} stages
             * @memberof amalgam.v1.Job
             * @instance
             */
            Job.prototype.stages = $util.emptyArray;

            /**
             * Job progress.
             * @member {amalgam.v1.JobProgress.$Properties|null|undefined} progress
             * @memberof amalgam.v1.Job
             * @instance
             */
            Job.prototype.progress = null;

            /**
             * Job failure.
             * @member {amalgam.v1.JobFailure.$Properties|null|undefined} failure
             * @memberof amalgam.v1.Job
             * @instance
             */
            Job.prototype.failure = null;

            /**
             * Job retries.
             * @member {number} retries
             * @memberof amalgam.v1.Job
             * @instance
             */
            Job.prototype.retries = 0;

            /**
             * Job running.
             * @member {Array.<amalgam.v1.JobTask.$Properties>} running
             * @memberof amalgam.v1.Job
             * @instance
             */
            Job.prototype.running = $util.emptyArray;

            /**
             * Job attempts.
             * @member {Array.<amalgam.v1.JobAttempt.$Properties>} attempts
             * @memberof amalgam.v1.Job
             * @instance
             */
            Job.prototype.attempts = $util.emptyArray;

            /**
             * Job waiting.
             * @member {string} waiting
             * @memberof amalgam.v1.Job
             * @instance
             */
            Job.prototype.waiting = "";

            /**
             * Creates a new Job instance using the specified properties.
             * @function create
             * @memberof amalgam.v1.Job
             * @static
             * @param {amalgam.v1.Job.$Properties=} [properties] Properties to set
             * @returns {amalgam.v1.Job} Job instance
             * @type {{
             *   (properties: amalgam.v1.Job.$Shape): amalgam.v1.Job & amalgam.v1.Job.$Shape;
             *   (properties?: amalgam.v1.Job.$Properties): amalgam.v1.Job;
             * }}
             */
            Job.create = function(properties) {
                return new Job(properties);
            };

            /**
             * Encodes the specified Job message. Does not implicitly {@link amalgam.v1.Job.verify|verify} messages.
             * @function encode
             * @memberof amalgam.v1.Job
             * @static
             * @param {amalgam.v1.Job.$Properties} message Job message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Job.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.id != null && $Object.hasOwnProperty.call(message, "id") && message.id !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.id);
                if (message.recipeName != null && $Object.hasOwnProperty.call(message, "recipeName") && message.recipeName !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.recipeName);
                if (message.output != null && $Object.hasOwnProperty.call(message, "output") && message.output !== "")
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.output);
                if (message.priority != null && $Object.hasOwnProperty.call(message, "priority") && message.priority !== 0)
                    writer.uint32(/* id 4, wireType 0 =*/32).uint32(message.priority);
                if (message.phase != null && $Object.hasOwnProperty.call(message, "phase") && message.phase !== 0)
                    writer.uint32(/* id 5, wireType 0 =*/40).int32(message.phase);
                if (message.paused != null && $Object.hasOwnProperty.call(message, "paused") && message.paused !== false)
                    writer.uint32(/* id 6, wireType 0 =*/48).bool(message.paused);
                if (message.submittedAt != null && $Object.hasOwnProperty.call(message, "submittedAt") && (typeof message.submittedAt === "object" ? message.submittedAt.low || message.submittedAt.high : message.submittedAt !== 0))
                    writer.uint32(/* id 7, wireType 0 =*/56).uint64(message.submittedAt);
                if (message.endedAt != null && $Object.hasOwnProperty.call(message, "endedAt") && (typeof message.endedAt === "object" ? message.endedAt.low || message.endedAt.high : message.endedAt !== 0))
                    writer.uint32(/* id 8, wireType 0 =*/64).uint64(message.endedAt);
                if (message.hash != null && $Object.hasOwnProperty.call(message, "hash") && message.hash !== "")
                    writer.uint32(/* id 9, wireType 2 =*/74).string(message.hash);
                if (message.warnings != null && message.warnings.length)
                    for (let i = 0; i < message.warnings.length; ++i)
                        writer.uint32(/* id 10, wireType 2 =*/82).string(message.warnings[i]);
                if (message.totals != null && $Object.hasOwnProperty.call(message, "totals"))
                    $root.amalgam.v1.JobTotals.encode(message.totals, writer.uint32(/* id 11, wireType 2 =*/90).fork(), _depth + 1).ldelim();
                if (message.stages != null && message.stages.length)
                    for (let i = 0; i < message.stages.length; ++i)
                        $root.amalgam.v1.JobStage.encode(message.stages[i], writer.uint32(/* id 12, wireType 2 =*/98).fork(), _depth + 1).ldelim();
                if (message.progress != null && $Object.hasOwnProperty.call(message, "progress"))
                    $root.amalgam.v1.JobProgress.encode(message.progress, writer.uint32(/* id 13, wireType 2 =*/106).fork(), _depth + 1).ldelim();
                if (message.failure != null && $Object.hasOwnProperty.call(message, "failure"))
                    $root.amalgam.v1.JobFailure.encode(message.failure, writer.uint32(/* id 14, wireType 2 =*/114).fork(), _depth + 1).ldelim();
                if (message.retries != null && $Object.hasOwnProperty.call(message, "retries") && message.retries !== 0)
                    writer.uint32(/* id 15, wireType 0 =*/120).uint32(message.retries);
                if (message.running != null && message.running.length)
                    for (let i = 0; i < message.running.length; ++i)
                        $root.amalgam.v1.JobTask.encode(message.running[i], writer.uint32(/* id 16, wireType 2 =*/130).fork(), _depth + 1).ldelim();
                if (message.attempts != null && message.attempts.length)
                    for (let i = 0; i < message.attempts.length; ++i)
                        $root.amalgam.v1.JobAttempt.encode(message.attempts[i], writer.uint32(/* id 17, wireType 2 =*/138).fork(), _depth + 1).ldelim();
                if (message.waiting != null && $Object.hasOwnProperty.call(message, "waiting") && message.waiting !== "")
                    writer.uint32(/* id 18, wireType 2 =*/146).string(message.waiting);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Job message from the specified reader or buffer.
             * @function decode
             * @memberof amalgam.v1.Job
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {amalgam.v1.Job & amalgam.v1.Job.$Shape} Job
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Job.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.amalgam.v1.Job();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.id = value;
                            else
                                delete message.id;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.recipeName = value;
                            else
                                delete message.recipeName;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.output = value;
                            else
                                delete message.output;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.priority = value;
                            else
                                delete message.priority;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.phase = value;
                            else
                                delete message.phase;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.paused = value;
                            else
                                delete message.paused;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.submittedAt = value;
                            else
                                delete message.submittedAt;
                            continue;
                        }
                    case 8: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.endedAt = value;
                            else
                                delete message.endedAt;
                            continue;
                        }
                    case 9: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.hash = value;
                            else
                                delete message.hash;
                            continue;
                        }
                    case 10: {
                            if (wireType !== 2)
                                break;
                            if (!(message.warnings && message.warnings.length))
                                message.warnings = [];
                            message.warnings.push(reader.stringVerify());
                            continue;
                        }
                    case 11: {
                            if (wireType !== 2)
                                break;
                            message.totals = $root.amalgam.v1.JobTotals.decode(reader, reader.size(), $undefined, _depth + 1, message.totals);
                            continue;
                        }
                    case 12: {
                            if (wireType !== 2)
                                break;
                            if (!(message.stages && message.stages.length))
                                message.stages = [];
                            message.stages.push($root.amalgam.v1.JobStage.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 13: {
                            if (wireType !== 2)
                                break;
                            message.progress = $root.amalgam.v1.JobProgress.decode(reader, reader.size(), $undefined, _depth + 1, message.progress);
                            continue;
                        }
                    case 14: {
                            if (wireType !== 2)
                                break;
                            message.failure = $root.amalgam.v1.JobFailure.decode(reader, reader.size(), $undefined, _depth + 1, message.failure);
                            continue;
                        }
                    case 15: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.retries = value;
                            else
                                delete message.retries;
                            continue;
                        }
                    case 16: {
                            if (wireType !== 2)
                                break;
                            if (!(message.running && message.running.length))
                                message.running = [];
                            message.running.push($root.amalgam.v1.JobTask.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 17: {
                            if (wireType !== 2)
                                break;
                            if (!(message.attempts && message.attempts.length))
                                message.attempts = [];
                            message.attempts.push($root.amalgam.v1.JobAttempt.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 18: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.waiting = value;
                            else
                                delete message.waiting;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a Job message.
             * @function verify
             * @memberof amalgam.v1.Job
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            Job.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.id != null && $Object.hasOwnProperty.call(message, "id"))
                    if (!$util.isString(message.id))
                        return "id: string expected";
                if (message.recipeName != null && $Object.hasOwnProperty.call(message, "recipeName"))
                    if (!$util.isString(message.recipeName))
                        return "recipeName: string expected";
                if (message.output != null && $Object.hasOwnProperty.call(message, "output"))
                    if (!$util.isString(message.output))
                        return "output: string expected";
                if (message.priority != null && $Object.hasOwnProperty.call(message, "priority"))
                    if (!$util.isInteger(message.priority))
                        return "priority: integer expected";
                if (message.phase != null && $Object.hasOwnProperty.call(message, "phase"))
                    if (typeof message.phase !== "number" || (message.phase | 0) !== message.phase)
                        return "phase: enum value expected";
                if (message.paused != null && $Object.hasOwnProperty.call(message, "paused"))
                    if (typeof message.paused !== "boolean")
                        return "paused: boolean expected";
                if (message.submittedAt != null && $Object.hasOwnProperty.call(message, "submittedAt"))
                    if (!$util.isInteger(message.submittedAt) && !(message.submittedAt && $util.isInteger(message.submittedAt.low) && $util.isInteger(message.submittedAt.high)))
                        return "submittedAt: integer|Long expected";
                if (message.endedAt != null && $Object.hasOwnProperty.call(message, "endedAt"))
                    if (!$util.isInteger(message.endedAt) && !(message.endedAt && $util.isInteger(message.endedAt.low) && $util.isInteger(message.endedAt.high)))
                        return "endedAt: integer|Long expected";
                if (message.hash != null && $Object.hasOwnProperty.call(message, "hash"))
                    if (!$util.isString(message.hash))
                        return "hash: string expected";
                if (message.warnings != null && $Object.hasOwnProperty.call(message, "warnings")) {
                    if (!$Array.isArray(message.warnings))
                        return "warnings: array expected";
                    for (let i = 0; i < message.warnings.length; ++i)
                        if (!$util.isString(message.warnings[i]))
                            return "warnings: string[] expected";
                }
                if (message.totals != null && $Object.hasOwnProperty.call(message, "totals")) {
                    let error = $root.amalgam.v1.JobTotals.verify(message.totals, _depth + 1);
                    if (error)
                        return "totals." + error;
                }
                if (message.stages != null && $Object.hasOwnProperty.call(message, "stages")) {
                    if (!$Array.isArray(message.stages))
                        return "stages: array expected";
                    for (let i = 0; i < message.stages.length; ++i) {
                        let error = $root.amalgam.v1.JobStage.verify(message.stages[i], _depth + 1);
                        if (error)
                            return "stages." + error;
                    }
                }
                if (message.progress != null && $Object.hasOwnProperty.call(message, "progress")) {
                    let error = $root.amalgam.v1.JobProgress.verify(message.progress, _depth + 1);
                    if (error)
                        return "progress." + error;
                }
                if (message.failure != null && $Object.hasOwnProperty.call(message, "failure")) {
                    let error = $root.amalgam.v1.JobFailure.verify(message.failure, _depth + 1);
                    if (error)
                        return "failure." + error;
                }
                if (message.retries != null && $Object.hasOwnProperty.call(message, "retries"))
                    if (!$util.isInteger(message.retries))
                        return "retries: integer expected";
                if (message.running != null && $Object.hasOwnProperty.call(message, "running")) {
                    if (!$Array.isArray(message.running))
                        return "running: array expected";
                    for (let i = 0; i < message.running.length; ++i) {
                        let error = $root.amalgam.v1.JobTask.verify(message.running[i], _depth + 1);
                        if (error)
                            return "running." + error;
                    }
                }
                if (message.attempts != null && $Object.hasOwnProperty.call(message, "attempts")) {
                    if (!$Array.isArray(message.attempts))
                        return "attempts: array expected";
                    for (let i = 0; i < message.attempts.length; ++i) {
                        let error = $root.amalgam.v1.JobAttempt.verify(message.attempts[i], _depth + 1);
                        if (error)
                            return "attempts." + error;
                    }
                }
                if (message.waiting != null && $Object.hasOwnProperty.call(message, "waiting"))
                    if (!$util.isString(message.waiting))
                        return "waiting: string expected";
                return null;
            };

            /**
             * Creates a Job message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof amalgam.v1.Job
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {amalgam.v1.Job} Job
             */
            Job.fromObject = function (object, _depth) {
                if (object instanceof $root.amalgam.v1.Job)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".amalgam.v1.Job: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.amalgam.v1.Job();
                if (object.id != null)
                    if (typeof object.id !== "string" || object.id.length)
                        message.id = $String(object.id);
                if (object.recipeName != null)
                    if (typeof object.recipeName !== "string" || object.recipeName.length)
                        message.recipeName = $String(object.recipeName);
                if (object.output != null)
                    if (typeof object.output !== "string" || object.output.length)
                        message.output = $String(object.output);
                if (object.priority != null)
                    if ($Number(object.priority) !== 0)
                        message.priority = object.priority >>> 0;
                if (object.phase !== 0 && (typeof object.phase !== "string" || $root.amalgam.v1.JobPhase[object.phase] !== 0))
                    switch (object.phase) {
                    case "JOB_PHASE_UNSPECIFIED":
                    case 0:
                        message.phase = 0;
                        break;
                    case "JOB_PHASE_PLANNING":
                    case 1:
                        message.phase = 1;
                        break;
                    case "JOB_PHASE_RUNNING":
                    case 2:
                        message.phase = 2;
                        break;
                    case "JOB_PHASE_ASSEMBLING":
                    case 3:
                        message.phase = 3;
                        break;
                    case "JOB_PHASE_DONE":
                    case 4:
                        message.phase = 4;
                        break;
                    case "JOB_PHASE_FAILED":
                    case 5:
                        message.phase = 5;
                        break;
                    case "JOB_PHASE_CANCELLED":
                    case 6:
                        message.phase = 6;
                        break;
                    default:
                        if (typeof object.phase === "number" && (object.phase | 0) === object.phase)
                            message.phase = object.phase;
                    }
                if (object.paused != null)
                    if (object.paused)
                        message.paused = $Boolean(object.paused);
                if (object.submittedAt != null)
                    if (typeof object.submittedAt === "object" ? object.submittedAt.low || object.submittedAt.high : $Number(object.submittedAt) !== 0)
                        if ($util.Long)
                            message.submittedAt = $util.Long.fromValue(object.submittedAt, true);
                        else if (typeof object.submittedAt === "string")
                            message.submittedAt = $parseInt(object.submittedAt, 10);
                        else if (typeof object.submittedAt === "number")
                            message.submittedAt = object.submittedAt;
                        else if (typeof object.submittedAt === "object")
                            message.submittedAt = new $util.LongBits(object.submittedAt.low >>> 0, object.submittedAt.high >>> 0).toNumber(true);
                if (object.endedAt != null)
                    if (typeof object.endedAt === "object" ? object.endedAt.low || object.endedAt.high : $Number(object.endedAt) !== 0)
                        if ($util.Long)
                            message.endedAt = $util.Long.fromValue(object.endedAt, true);
                        else if (typeof object.endedAt === "string")
                            message.endedAt = $parseInt(object.endedAt, 10);
                        else if (typeof object.endedAt === "number")
                            message.endedAt = object.endedAt;
                        else if (typeof object.endedAt === "object")
                            message.endedAt = new $util.LongBits(object.endedAt.low >>> 0, object.endedAt.high >>> 0).toNumber(true);
                if (object.hash != null)
                    if (typeof object.hash !== "string" || object.hash.length)
                        message.hash = $String(object.hash);
                if (object.warnings) {
                    if (!$Array.isArray(object.warnings))
                        throw $TypeError(".amalgam.v1.Job.warnings: array expected");
                    message.warnings = $Array(object.warnings.length);
                    for (let i = 0; i < object.warnings.length; ++i)
                        message.warnings[i] = $String(object.warnings[i]);
                }
                if (object.totals != null) {
                    if (!$util.isObject(object.totals))
                        throw $TypeError(".amalgam.v1.Job.totals: object expected");
                    message.totals = $root.amalgam.v1.JobTotals.fromObject(object.totals, _depth + 1);
                }
                if (object.stages) {
                    if (!$Array.isArray(object.stages))
                        throw $TypeError(".amalgam.v1.Job.stages: array expected");
                    message.stages = $Array(object.stages.length);
                    for (let i = 0; i < object.stages.length; ++i) {
                        if (!$util.isObject(object.stages[i]))
                            throw $TypeError(".amalgam.v1.Job.stages: object expected");
                        message.stages[i] = $root.amalgam.v1.JobStage.fromObject(object.stages[i], _depth + 1);
                    }
                }
                if (object.progress != null) {
                    if (!$util.isObject(object.progress))
                        throw $TypeError(".amalgam.v1.Job.progress: object expected");
                    message.progress = $root.amalgam.v1.JobProgress.fromObject(object.progress, _depth + 1);
                }
                if (object.failure != null) {
                    if (!$util.isObject(object.failure))
                        throw $TypeError(".amalgam.v1.Job.failure: object expected");
                    message.failure = $root.amalgam.v1.JobFailure.fromObject(object.failure, _depth + 1);
                }
                if (object.retries != null)
                    if ($Number(object.retries) !== 0)
                        message.retries = object.retries >>> 0;
                if (object.running) {
                    if (!$Array.isArray(object.running))
                        throw $TypeError(".amalgam.v1.Job.running: array expected");
                    message.running = $Array(object.running.length);
                    for (let i = 0; i < object.running.length; ++i) {
                        if (!$util.isObject(object.running[i]))
                            throw $TypeError(".amalgam.v1.Job.running: object expected");
                        message.running[i] = $root.amalgam.v1.JobTask.fromObject(object.running[i], _depth + 1);
                    }
                }
                if (object.attempts) {
                    if (!$Array.isArray(object.attempts))
                        throw $TypeError(".amalgam.v1.Job.attempts: array expected");
                    message.attempts = $Array(object.attempts.length);
                    for (let i = 0; i < object.attempts.length; ++i) {
                        if (!$util.isObject(object.attempts[i]))
                            throw $TypeError(".amalgam.v1.Job.attempts: object expected");
                        message.attempts[i] = $root.amalgam.v1.JobAttempt.fromObject(object.attempts[i], _depth + 1);
                    }
                }
                if (object.waiting != null)
                    if (typeof object.waiting !== "string" || object.waiting.length)
                        message.waiting = $String(object.waiting);
                return message;
            };

            /**
             * Creates a plain object from a Job message. Also converts values to other types if specified.
             * @function toObject
             * @memberof amalgam.v1.Job
             * @static
             * @param {amalgam.v1.Job} message Job
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Job.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults) {
                    object.warnings = [];
                    object.stages = [];
                    object.running = [];
                    object.attempts = [];
                }
                if (options.defaults) {
                    object.id = "";
                    object.recipeName = "";
                    object.output = "";
                    object.priority = 0;
                    object.phase = options.enums === $String ? "JOB_PHASE_UNSPECIFIED" : 0;
                    object.paused = false;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.submittedAt = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.submittedAt = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.endedAt = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.endedAt = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    object.hash = "";
                    object.totals = null;
                    object.progress = null;
                    object.failure = null;
                    object.retries = 0;
                    object.waiting = "";
                }
                if (message.id != null && $Object.hasOwnProperty.call(message, "id"))
                    object.id = message.id;
                if (message.recipeName != null && $Object.hasOwnProperty.call(message, "recipeName"))
                    object.recipeName = message.recipeName;
                if (message.output != null && $Object.hasOwnProperty.call(message, "output"))
                    object.output = message.output;
                if (message.priority != null && $Object.hasOwnProperty.call(message, "priority"))
                    object.priority = message.priority;
                if (message.phase != null && $Object.hasOwnProperty.call(message, "phase"))
                    object.phase = options.enums === $String ? $root.amalgam.v1.JobPhase[message.phase] === $undefined ? message.phase : $root.amalgam.v1.JobPhase[message.phase] : message.phase;
                if (message.paused != null && $Object.hasOwnProperty.call(message, "paused"))
                    object.paused = message.paused;
                if (message.submittedAt != null && $Object.hasOwnProperty.call(message, "submittedAt"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.submittedAt = typeof message.submittedAt === "number" ? $BigInt(message.submittedAt) : $util.Long.fromBits(message.submittedAt.low >>> 0, message.submittedAt.high >>> 0, true).toBigInt();
                    else if (typeof message.submittedAt === "number")
                        object.submittedAt = options.longs === $String ? $String(message.submittedAt) : message.submittedAt;
                    else
                        object.submittedAt = options.longs === $String ? $util.Long.prototype.toString.call(message.submittedAt) : options.longs === $Number ? new $util.LongBits(message.submittedAt.low >>> 0, message.submittedAt.high >>> 0).toNumber(true) : message.submittedAt;
                if (message.endedAt != null && $Object.hasOwnProperty.call(message, "endedAt"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.endedAt = typeof message.endedAt === "number" ? $BigInt(message.endedAt) : $util.Long.fromBits(message.endedAt.low >>> 0, message.endedAt.high >>> 0, true).toBigInt();
                    else if (typeof message.endedAt === "number")
                        object.endedAt = options.longs === $String ? $String(message.endedAt) : message.endedAt;
                    else
                        object.endedAt = options.longs === $String ? $util.Long.prototype.toString.call(message.endedAt) : options.longs === $Number ? new $util.LongBits(message.endedAt.low >>> 0, message.endedAt.high >>> 0).toNumber(true) : message.endedAt;
                if (message.hash != null && $Object.hasOwnProperty.call(message, "hash"))
                    object.hash = message.hash;
                if (message.warnings && message.warnings.length) {
                    object.warnings = $Array(message.warnings.length);
                    for (let j = 0; j < message.warnings.length; ++j)
                        object.warnings[j] = message.warnings[j];
                }
                if (message.totals != null && $Object.hasOwnProperty.call(message, "totals"))
                    object.totals = $root.amalgam.v1.JobTotals.toObject(message.totals, options, _depth + 1);
                if (message.stages && message.stages.length) {
                    object.stages = $Array(message.stages.length);
                    for (let j = 0; j < message.stages.length; ++j)
                        object.stages[j] = $root.amalgam.v1.JobStage.toObject(message.stages[j], options, _depth + 1);
                }
                if (message.progress != null && $Object.hasOwnProperty.call(message, "progress"))
                    object.progress = $root.amalgam.v1.JobProgress.toObject(message.progress, options, _depth + 1);
                if (message.failure != null && $Object.hasOwnProperty.call(message, "failure"))
                    object.failure = $root.amalgam.v1.JobFailure.toObject(message.failure, options, _depth + 1);
                if (message.retries != null && $Object.hasOwnProperty.call(message, "retries"))
                    object.retries = message.retries;
                if (message.running && message.running.length) {
                    object.running = $Array(message.running.length);
                    for (let j = 0; j < message.running.length; ++j)
                        object.running[j] = $root.amalgam.v1.JobTask.toObject(message.running[j], options, _depth + 1);
                }
                if (message.attempts && message.attempts.length) {
                    object.attempts = $Array(message.attempts.length);
                    for (let j = 0; j < message.attempts.length; ++j)
                        object.attempts[j] = $root.amalgam.v1.JobAttempt.toObject(message.attempts[j], options, _depth + 1);
                }
                if (message.waiting != null && $Object.hasOwnProperty.call(message, "waiting"))
                    object.waiting = message.waiting;
                return object;
            };

            /**
             * Converts this Job to JSON.
             * @function toJSON
             * @memberof amalgam.v1.Job
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Job.prototype.toJSON = function() {
                return Job.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for Job
             * @function getTypeUrl
             * @memberof amalgam.v1.Job
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            Job.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/amalgam.v1.Job";
            };

            return Job;
        })();

        v1.JobTotals = (function() {

            /**
             * Properties of a JobTotals.
             * @typedef {Object} amalgam.v1.JobTotals.$Properties
             * @property {number|null} [tensors] JobTotals tensors
             * @property {number|null} [tasks] JobTotals tasks
             * @property {number|null} [bytesRead] JobTotals bytesRead
             * @property {number|null} [bytesWritten] JobTotals bytesWritten
             * @property {number|null} [bytesProcessed] JobTotals bytesProcessed
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a JobTotals.
             * @memberof amalgam.v1
             * @interface IJobTotals
             * @augments amalgam.v1.JobTotals.$Properties
             * @deprecated Use amalgam.v1.JobTotals.$Properties instead.
             */

            /**
             * Shape of a JobTotals.
             * @typedef {amalgam.v1.JobTotals.$Properties} amalgam.v1.JobTotals.$Shape
             */

            /**
             * Constructs a new JobTotals.
             * @memberof amalgam.v1
             * @classdesc Represents a JobTotals.
             * @constructor
             * @param {amalgam.v1.JobTotals.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const JobTotals = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * JobTotals tensors.
             * @member {number} tensors
             * @memberof amalgam.v1.JobTotals
             * @instance
             */
            JobTotals.prototype.tensors = 0;

            /**
             * JobTotals tasks.
             * @member {number} tasks
             * @memberof amalgam.v1.JobTotals
             * @instance
             */
            JobTotals.prototype.tasks = 0;

            /**
             * JobTotals bytesRead.
             * @member {number} bytesRead
             * @memberof amalgam.v1.JobTotals
             * @instance
             */
            JobTotals.prototype.bytesRead = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * JobTotals bytesWritten.
             * @member {number} bytesWritten
             * @memberof amalgam.v1.JobTotals
             * @instance
             */
            JobTotals.prototype.bytesWritten = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * JobTotals bytesProcessed.
             * @member {number} bytesProcessed
             * @memberof amalgam.v1.JobTotals
             * @instance
             */
            JobTotals.prototype.bytesProcessed = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Creates a new JobTotals instance using the specified properties.
             * @function create
             * @memberof amalgam.v1.JobTotals
             * @static
             * @param {amalgam.v1.JobTotals.$Properties=} [properties] Properties to set
             * @returns {amalgam.v1.JobTotals} JobTotals instance
             * @type {{
             *   (properties: amalgam.v1.JobTotals.$Shape): amalgam.v1.JobTotals & amalgam.v1.JobTotals.$Shape;
             *   (properties?: amalgam.v1.JobTotals.$Properties): amalgam.v1.JobTotals;
             * }}
             */
            JobTotals.create = function(properties) {
                return new JobTotals(properties);
            };

            /**
             * Encodes the specified JobTotals message. Does not implicitly {@link amalgam.v1.JobTotals.verify|verify} messages.
             * @function encode
             * @memberof amalgam.v1.JobTotals
             * @static
             * @param {amalgam.v1.JobTotals.$Properties} message JobTotals message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            JobTotals.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.tensors != null && $Object.hasOwnProperty.call(message, "tensors") && message.tensors !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.tensors);
                if (message.tasks != null && $Object.hasOwnProperty.call(message, "tasks") && message.tasks !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.tasks);
                if (message.bytesRead != null && $Object.hasOwnProperty.call(message, "bytesRead") && (typeof message.bytesRead === "object" ? message.bytesRead.low || message.bytesRead.high : message.bytesRead !== 0))
                    writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.bytesRead);
                if (message.bytesWritten != null && $Object.hasOwnProperty.call(message, "bytesWritten") && (typeof message.bytesWritten === "object" ? message.bytesWritten.low || message.bytesWritten.high : message.bytesWritten !== 0))
                    writer.uint32(/* id 4, wireType 0 =*/32).uint64(message.bytesWritten);
                if (message.bytesProcessed != null && $Object.hasOwnProperty.call(message, "bytesProcessed") && (typeof message.bytesProcessed === "object" ? message.bytesProcessed.low || message.bytesProcessed.high : message.bytesProcessed !== 0))
                    writer.uint32(/* id 5, wireType 0 =*/40).uint64(message.bytesProcessed);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a JobTotals message from the specified reader or buffer.
             * @function decode
             * @memberof amalgam.v1.JobTotals
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {amalgam.v1.JobTotals & amalgam.v1.JobTotals.$Shape} JobTotals
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            JobTotals.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.amalgam.v1.JobTotals();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.tensors = value;
                            else
                                delete message.tensors;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.tasks = value;
                            else
                                delete message.tasks;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.bytesRead = value;
                            else
                                delete message.bytesRead;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.bytesWritten = value;
                            else
                                delete message.bytesWritten;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.bytesProcessed = value;
                            else
                                delete message.bytesProcessed;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a JobTotals message.
             * @function verify
             * @memberof amalgam.v1.JobTotals
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            JobTotals.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.tensors != null && $Object.hasOwnProperty.call(message, "tensors"))
                    if (!$util.isInteger(message.tensors))
                        return "tensors: integer expected";
                if (message.tasks != null && $Object.hasOwnProperty.call(message, "tasks"))
                    if (!$util.isInteger(message.tasks))
                        return "tasks: integer expected";
                if (message.bytesRead != null && $Object.hasOwnProperty.call(message, "bytesRead"))
                    if (!$util.isInteger(message.bytesRead) && !(message.bytesRead && $util.isInteger(message.bytesRead.low) && $util.isInteger(message.bytesRead.high)))
                        return "bytesRead: integer|Long expected";
                if (message.bytesWritten != null && $Object.hasOwnProperty.call(message, "bytesWritten"))
                    if (!$util.isInteger(message.bytesWritten) && !(message.bytesWritten && $util.isInteger(message.bytesWritten.low) && $util.isInteger(message.bytesWritten.high)))
                        return "bytesWritten: integer|Long expected";
                if (message.bytesProcessed != null && $Object.hasOwnProperty.call(message, "bytesProcessed"))
                    if (!$util.isInteger(message.bytesProcessed) && !(message.bytesProcessed && $util.isInteger(message.bytesProcessed.low) && $util.isInteger(message.bytesProcessed.high)))
                        return "bytesProcessed: integer|Long expected";
                return null;
            };

            /**
             * Creates a JobTotals message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof amalgam.v1.JobTotals
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {amalgam.v1.JobTotals} JobTotals
             */
            JobTotals.fromObject = function (object, _depth) {
                if (object instanceof $root.amalgam.v1.JobTotals)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".amalgam.v1.JobTotals: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.amalgam.v1.JobTotals();
                if (object.tensors != null)
                    if ($Number(object.tensors) !== 0)
                        message.tensors = object.tensors >>> 0;
                if (object.tasks != null)
                    if ($Number(object.tasks) !== 0)
                        message.tasks = object.tasks >>> 0;
                if (object.bytesRead != null)
                    if (typeof object.bytesRead === "object" ? object.bytesRead.low || object.bytesRead.high : $Number(object.bytesRead) !== 0)
                        if ($util.Long)
                            message.bytesRead = $util.Long.fromValue(object.bytesRead, true);
                        else if (typeof object.bytesRead === "string")
                            message.bytesRead = $parseInt(object.bytesRead, 10);
                        else if (typeof object.bytesRead === "number")
                            message.bytesRead = object.bytesRead;
                        else if (typeof object.bytesRead === "object")
                            message.bytesRead = new $util.LongBits(object.bytesRead.low >>> 0, object.bytesRead.high >>> 0).toNumber(true);
                if (object.bytesWritten != null)
                    if (typeof object.bytesWritten === "object" ? object.bytesWritten.low || object.bytesWritten.high : $Number(object.bytesWritten) !== 0)
                        if ($util.Long)
                            message.bytesWritten = $util.Long.fromValue(object.bytesWritten, true);
                        else if (typeof object.bytesWritten === "string")
                            message.bytesWritten = $parseInt(object.bytesWritten, 10);
                        else if (typeof object.bytesWritten === "number")
                            message.bytesWritten = object.bytesWritten;
                        else if (typeof object.bytesWritten === "object")
                            message.bytesWritten = new $util.LongBits(object.bytesWritten.low >>> 0, object.bytesWritten.high >>> 0).toNumber(true);
                if (object.bytesProcessed != null)
                    if (typeof object.bytesProcessed === "object" ? object.bytesProcessed.low || object.bytesProcessed.high : $Number(object.bytesProcessed) !== 0)
                        if ($util.Long)
                            message.bytesProcessed = $util.Long.fromValue(object.bytesProcessed, true);
                        else if (typeof object.bytesProcessed === "string")
                            message.bytesProcessed = $parseInt(object.bytesProcessed, 10);
                        else if (typeof object.bytesProcessed === "number")
                            message.bytesProcessed = object.bytesProcessed;
                        else if (typeof object.bytesProcessed === "object")
                            message.bytesProcessed = new $util.LongBits(object.bytesProcessed.low >>> 0, object.bytesProcessed.high >>> 0).toNumber(true);
                return message;
            };

            /**
             * Creates a plain object from a JobTotals message. Also converts values to other types if specified.
             * @function toObject
             * @memberof amalgam.v1.JobTotals
             * @static
             * @param {amalgam.v1.JobTotals} message JobTotals
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            JobTotals.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.tensors = 0;
                    object.tasks = 0;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.bytesRead = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.bytesRead = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.bytesWritten = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.bytesWritten = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.bytesProcessed = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.bytesProcessed = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                }
                if (message.tensors != null && $Object.hasOwnProperty.call(message, "tensors"))
                    object.tensors = message.tensors;
                if (message.tasks != null && $Object.hasOwnProperty.call(message, "tasks"))
                    object.tasks = message.tasks;
                if (message.bytesRead != null && $Object.hasOwnProperty.call(message, "bytesRead"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.bytesRead = typeof message.bytesRead === "number" ? $BigInt(message.bytesRead) : $util.Long.fromBits(message.bytesRead.low >>> 0, message.bytesRead.high >>> 0, true).toBigInt();
                    else if (typeof message.bytesRead === "number")
                        object.bytesRead = options.longs === $String ? $String(message.bytesRead) : message.bytesRead;
                    else
                        object.bytesRead = options.longs === $String ? $util.Long.prototype.toString.call(message.bytesRead) : options.longs === $Number ? new $util.LongBits(message.bytesRead.low >>> 0, message.bytesRead.high >>> 0).toNumber(true) : message.bytesRead;
                if (message.bytesWritten != null && $Object.hasOwnProperty.call(message, "bytesWritten"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.bytesWritten = typeof message.bytesWritten === "number" ? $BigInt(message.bytesWritten) : $util.Long.fromBits(message.bytesWritten.low >>> 0, message.bytesWritten.high >>> 0, true).toBigInt();
                    else if (typeof message.bytesWritten === "number")
                        object.bytesWritten = options.longs === $String ? $String(message.bytesWritten) : message.bytesWritten;
                    else
                        object.bytesWritten = options.longs === $String ? $util.Long.prototype.toString.call(message.bytesWritten) : options.longs === $Number ? new $util.LongBits(message.bytesWritten.low >>> 0, message.bytesWritten.high >>> 0).toNumber(true) : message.bytesWritten;
                if (message.bytesProcessed != null && $Object.hasOwnProperty.call(message, "bytesProcessed"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.bytesProcessed = typeof message.bytesProcessed === "number" ? $BigInt(message.bytesProcessed) : $util.Long.fromBits(message.bytesProcessed.low >>> 0, message.bytesProcessed.high >>> 0, true).toBigInt();
                    else if (typeof message.bytesProcessed === "number")
                        object.bytesProcessed = options.longs === $String ? $String(message.bytesProcessed) : message.bytesProcessed;
                    else
                        object.bytesProcessed = options.longs === $String ? $util.Long.prototype.toString.call(message.bytesProcessed) : options.longs === $Number ? new $util.LongBits(message.bytesProcessed.low >>> 0, message.bytesProcessed.high >>> 0).toNumber(true) : message.bytesProcessed;
                return object;
            };

            /**
             * Converts this JobTotals to JSON.
             * @function toJSON
             * @memberof amalgam.v1.JobTotals
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            JobTotals.prototype.toJSON = function() {
                return JobTotals.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for JobTotals
             * @function getTypeUrl
             * @memberof amalgam.v1.JobTotals
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            JobTotals.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/amalgam.v1.JobTotals";
            };

            return JobTotals;
        })();

        v1.JobStage = (function() {

            /**
             * Properties of a JobStage.
             * @typedef {Object} amalgam.v1.JobStage.$Properties
             * @property {string|null} [stage] JobStage stage
             * @property {string|null} [kind] JobStage kind
             * @property {number|null} [tasks] JobStage tasks
             * @property {number|null} [tasksDone] JobStage tasksDone
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a JobStage.
             * @memberof amalgam.v1
             * @interface IJobStage
             * @augments amalgam.v1.JobStage.$Properties
             * @deprecated Use amalgam.v1.JobStage.$Properties instead.
             */

            /**
             * Shape of a JobStage.
             * @typedef {amalgam.v1.JobStage.$Properties} amalgam.v1.JobStage.$Shape
             */

            /**
             * Constructs a new JobStage.
             * @memberof amalgam.v1
             * @classdesc Represents a JobStage.
             * @constructor
             * @param {amalgam.v1.JobStage.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const JobStage = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * JobStage stage.
             * @member {string} stage
             * @memberof amalgam.v1.JobStage
             * @instance
             */
            JobStage.prototype.stage = "";

            /**
             * JobStage kind.
             * @member {string} kind
             * @memberof amalgam.v1.JobStage
             * @instance
             */
            JobStage.prototype.kind = "";

            /**
             * JobStage tasks.
             * @member {number} tasks
             * @memberof amalgam.v1.JobStage
             * @instance
             */
            JobStage.prototype.tasks = 0;

            /**
             * JobStage tasksDone.
             * @member {number} tasksDone
             * @memberof amalgam.v1.JobStage
             * @instance
             */
            JobStage.prototype.tasksDone = 0;

            /**
             * Creates a new JobStage instance using the specified properties.
             * @function create
             * @memberof amalgam.v1.JobStage
             * @static
             * @param {amalgam.v1.JobStage.$Properties=} [properties] Properties to set
             * @returns {amalgam.v1.JobStage} JobStage instance
             * @type {{
             *   (properties: amalgam.v1.JobStage.$Shape): amalgam.v1.JobStage & amalgam.v1.JobStage.$Shape;
             *   (properties?: amalgam.v1.JobStage.$Properties): amalgam.v1.JobStage;
             * }}
             */
            JobStage.create = function(properties) {
                return new JobStage(properties);
            };

            /**
             * Encodes the specified JobStage message. Does not implicitly {@link amalgam.v1.JobStage.verify|verify} messages.
             * @function encode
             * @memberof amalgam.v1.JobStage
             * @static
             * @param {amalgam.v1.JobStage.$Properties} message JobStage message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            JobStage.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.stage != null && $Object.hasOwnProperty.call(message, "stage") && message.stage !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.stage);
                if (message.kind != null && $Object.hasOwnProperty.call(message, "kind") && message.kind !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.kind);
                if (message.tasks != null && $Object.hasOwnProperty.call(message, "tasks") && message.tasks !== 0)
                    writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.tasks);
                if (message.tasksDone != null && $Object.hasOwnProperty.call(message, "tasksDone") && message.tasksDone !== 0)
                    writer.uint32(/* id 4, wireType 0 =*/32).uint32(message.tasksDone);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a JobStage message from the specified reader or buffer.
             * @function decode
             * @memberof amalgam.v1.JobStage
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {amalgam.v1.JobStage & amalgam.v1.JobStage.$Shape} JobStage
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            JobStage.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.amalgam.v1.JobStage();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.stage = value;
                            else
                                delete message.stage;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.kind = value;
                            else
                                delete message.kind;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.tasks = value;
                            else
                                delete message.tasks;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.tasksDone = value;
                            else
                                delete message.tasksDone;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a JobStage message.
             * @function verify
             * @memberof amalgam.v1.JobStage
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            JobStage.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.stage != null && $Object.hasOwnProperty.call(message, "stage"))
                    if (!$util.isString(message.stage))
                        return "stage: string expected";
                if (message.kind != null && $Object.hasOwnProperty.call(message, "kind"))
                    if (!$util.isString(message.kind))
                        return "kind: string expected";
                if (message.tasks != null && $Object.hasOwnProperty.call(message, "tasks"))
                    if (!$util.isInteger(message.tasks))
                        return "tasks: integer expected";
                if (message.tasksDone != null && $Object.hasOwnProperty.call(message, "tasksDone"))
                    if (!$util.isInteger(message.tasksDone))
                        return "tasksDone: integer expected";
                return null;
            };

            /**
             * Creates a JobStage message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof amalgam.v1.JobStage
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {amalgam.v1.JobStage} JobStage
             */
            JobStage.fromObject = function (object, _depth) {
                if (object instanceof $root.amalgam.v1.JobStage)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".amalgam.v1.JobStage: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.amalgam.v1.JobStage();
                if (object.stage != null)
                    if (typeof object.stage !== "string" || object.stage.length)
                        message.stage = $String(object.stage);
                if (object.kind != null)
                    if (typeof object.kind !== "string" || object.kind.length)
                        message.kind = $String(object.kind);
                if (object.tasks != null)
                    if ($Number(object.tasks) !== 0)
                        message.tasks = object.tasks >>> 0;
                if (object.tasksDone != null)
                    if ($Number(object.tasksDone) !== 0)
                        message.tasksDone = object.tasksDone >>> 0;
                return message;
            };

            /**
             * Creates a plain object from a JobStage message. Also converts values to other types if specified.
             * @function toObject
             * @memberof amalgam.v1.JobStage
             * @static
             * @param {amalgam.v1.JobStage} message JobStage
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            JobStage.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.stage = "";
                    object.kind = "";
                    object.tasks = 0;
                    object.tasksDone = 0;
                }
                if (message.stage != null && $Object.hasOwnProperty.call(message, "stage"))
                    object.stage = message.stage;
                if (message.kind != null && $Object.hasOwnProperty.call(message, "kind"))
                    object.kind = message.kind;
                if (message.tasks != null && $Object.hasOwnProperty.call(message, "tasks"))
                    object.tasks = message.tasks;
                if (message.tasksDone != null && $Object.hasOwnProperty.call(message, "tasksDone"))
                    object.tasksDone = message.tasksDone;
                return object;
            };

            /**
             * Converts this JobStage to JSON.
             * @function toJSON
             * @memberof amalgam.v1.JobStage
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            JobStage.prototype.toJSON = function() {
                return JobStage.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for JobStage
             * @function getTypeUrl
             * @memberof amalgam.v1.JobStage
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            JobStage.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/amalgam.v1.JobStage";
            };

            return JobStage;
        })();

        v1.JobProgress = (function() {

            /**
             * Properties of a JobProgress.
             * @typedef {Object} amalgam.v1.JobProgress.$Properties
             * @property {number|null} [done] JobProgress done
             * @property {number|null} [total] JobProgress total
             * @property {number|null} [tasksDone] JobProgress tasksDone
             * @property {number|null} [tasks] JobProgress tasks
             * @property {string|null} [tensor] JobProgress tensor
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a JobProgress.
             * @memberof amalgam.v1
             * @interface IJobProgress
             * @augments amalgam.v1.JobProgress.$Properties
             * @deprecated Use amalgam.v1.JobProgress.$Properties instead.
             */

            /**
             * Shape of a JobProgress.
             * @typedef {amalgam.v1.JobProgress.$Properties} amalgam.v1.JobProgress.$Shape
             */

            /**
             * Constructs a new JobProgress.
             * @memberof amalgam.v1
             * @classdesc Represents a JobProgress.
             * @constructor
             * @param {amalgam.v1.JobProgress.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const JobProgress = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * JobProgress done.
             * @member {number} done
             * @memberof amalgam.v1.JobProgress
             * @instance
             */
            JobProgress.prototype.done = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * JobProgress total.
             * @member {number} total
             * @memberof amalgam.v1.JobProgress
             * @instance
             */
            JobProgress.prototype.total = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * JobProgress tasksDone.
             * @member {number} tasksDone
             * @memberof amalgam.v1.JobProgress
             * @instance
             */
            JobProgress.prototype.tasksDone = 0;

            /**
             * JobProgress tasks.
             * @member {number} tasks
             * @memberof amalgam.v1.JobProgress
             * @instance
             */
            JobProgress.prototype.tasks = 0;

            /**
             * JobProgress tensor.
             * @member {string} tensor
             * @memberof amalgam.v1.JobProgress
             * @instance
             */
            JobProgress.prototype.tensor = "";

            /**
             * Creates a new JobProgress instance using the specified properties.
             * @function create
             * @memberof amalgam.v1.JobProgress
             * @static
             * @param {amalgam.v1.JobProgress.$Properties=} [properties] Properties to set
             * @returns {amalgam.v1.JobProgress} JobProgress instance
             * @type {{
             *   (properties: amalgam.v1.JobProgress.$Shape): amalgam.v1.JobProgress & amalgam.v1.JobProgress.$Shape;
             *   (properties?: amalgam.v1.JobProgress.$Properties): amalgam.v1.JobProgress;
             * }}
             */
            JobProgress.create = function(properties) {
                return new JobProgress(properties);
            };

            /**
             * Encodes the specified JobProgress message. Does not implicitly {@link amalgam.v1.JobProgress.verify|verify} messages.
             * @function encode
             * @memberof amalgam.v1.JobProgress
             * @static
             * @param {amalgam.v1.JobProgress.$Properties} message JobProgress message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            JobProgress.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.done != null && $Object.hasOwnProperty.call(message, "done") && (typeof message.done === "object" ? message.done.low || message.done.high : message.done !== 0))
                    writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.done);
                if (message.total != null && $Object.hasOwnProperty.call(message, "total") && (typeof message.total === "object" ? message.total.low || message.total.high : message.total !== 0))
                    writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.total);
                if (message.tasksDone != null && $Object.hasOwnProperty.call(message, "tasksDone") && message.tasksDone !== 0)
                    writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.tasksDone);
                if (message.tasks != null && $Object.hasOwnProperty.call(message, "tasks") && message.tasks !== 0)
                    writer.uint32(/* id 4, wireType 0 =*/32).uint32(message.tasks);
                if (message.tensor != null && $Object.hasOwnProperty.call(message, "tensor") && message.tensor !== "")
                    writer.uint32(/* id 5, wireType 2 =*/42).string(message.tensor);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a JobProgress message from the specified reader or buffer.
             * @function decode
             * @memberof amalgam.v1.JobProgress
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {amalgam.v1.JobProgress & amalgam.v1.JobProgress.$Shape} JobProgress
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            JobProgress.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.amalgam.v1.JobProgress();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.done = value;
                            else
                                delete message.done;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.total = value;
                            else
                                delete message.total;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.tasksDone = value;
                            else
                                delete message.tasksDone;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.tasks = value;
                            else
                                delete message.tasks;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.tensor = value;
                            else
                                delete message.tensor;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a JobProgress message.
             * @function verify
             * @memberof amalgam.v1.JobProgress
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            JobProgress.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.done != null && $Object.hasOwnProperty.call(message, "done"))
                    if (!$util.isInteger(message.done) && !(message.done && $util.isInteger(message.done.low) && $util.isInteger(message.done.high)))
                        return "done: integer|Long expected";
                if (message.total != null && $Object.hasOwnProperty.call(message, "total"))
                    if (!$util.isInteger(message.total) && !(message.total && $util.isInteger(message.total.low) && $util.isInteger(message.total.high)))
                        return "total: integer|Long expected";
                if (message.tasksDone != null && $Object.hasOwnProperty.call(message, "tasksDone"))
                    if (!$util.isInteger(message.tasksDone))
                        return "tasksDone: integer expected";
                if (message.tasks != null && $Object.hasOwnProperty.call(message, "tasks"))
                    if (!$util.isInteger(message.tasks))
                        return "tasks: integer expected";
                if (message.tensor != null && $Object.hasOwnProperty.call(message, "tensor"))
                    if (!$util.isString(message.tensor))
                        return "tensor: string expected";
                return null;
            };

            /**
             * Creates a JobProgress message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof amalgam.v1.JobProgress
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {amalgam.v1.JobProgress} JobProgress
             */
            JobProgress.fromObject = function (object, _depth) {
                if (object instanceof $root.amalgam.v1.JobProgress)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".amalgam.v1.JobProgress: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.amalgam.v1.JobProgress();
                if (object.done != null)
                    if (typeof object.done === "object" ? object.done.low || object.done.high : $Number(object.done) !== 0)
                        if ($util.Long)
                            message.done = $util.Long.fromValue(object.done, true);
                        else if (typeof object.done === "string")
                            message.done = $parseInt(object.done, 10);
                        else if (typeof object.done === "number")
                            message.done = object.done;
                        else if (typeof object.done === "object")
                            message.done = new $util.LongBits(object.done.low >>> 0, object.done.high >>> 0).toNumber(true);
                if (object.total != null)
                    if (typeof object.total === "object" ? object.total.low || object.total.high : $Number(object.total) !== 0)
                        if ($util.Long)
                            message.total = $util.Long.fromValue(object.total, true);
                        else if (typeof object.total === "string")
                            message.total = $parseInt(object.total, 10);
                        else if (typeof object.total === "number")
                            message.total = object.total;
                        else if (typeof object.total === "object")
                            message.total = new $util.LongBits(object.total.low >>> 0, object.total.high >>> 0).toNumber(true);
                if (object.tasksDone != null)
                    if ($Number(object.tasksDone) !== 0)
                        message.tasksDone = object.tasksDone >>> 0;
                if (object.tasks != null)
                    if ($Number(object.tasks) !== 0)
                        message.tasks = object.tasks >>> 0;
                if (object.tensor != null)
                    if (typeof object.tensor !== "string" || object.tensor.length)
                        message.tensor = $String(object.tensor);
                return message;
            };

            /**
             * Creates a plain object from a JobProgress message. Also converts values to other types if specified.
             * @function toObject
             * @memberof amalgam.v1.JobProgress
             * @static
             * @param {amalgam.v1.JobProgress} message JobProgress
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            JobProgress.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.done = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.done = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.total = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.total = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    object.tasksDone = 0;
                    object.tasks = 0;
                    object.tensor = "";
                }
                if (message.done != null && $Object.hasOwnProperty.call(message, "done"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.done = typeof message.done === "number" ? $BigInt(message.done) : $util.Long.fromBits(message.done.low >>> 0, message.done.high >>> 0, true).toBigInt();
                    else if (typeof message.done === "number")
                        object.done = options.longs === $String ? $String(message.done) : message.done;
                    else
                        object.done = options.longs === $String ? $util.Long.prototype.toString.call(message.done) : options.longs === $Number ? new $util.LongBits(message.done.low >>> 0, message.done.high >>> 0).toNumber(true) : message.done;
                if (message.total != null && $Object.hasOwnProperty.call(message, "total"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.total = typeof message.total === "number" ? $BigInt(message.total) : $util.Long.fromBits(message.total.low >>> 0, message.total.high >>> 0, true).toBigInt();
                    else if (typeof message.total === "number")
                        object.total = options.longs === $String ? $String(message.total) : message.total;
                    else
                        object.total = options.longs === $String ? $util.Long.prototype.toString.call(message.total) : options.longs === $Number ? new $util.LongBits(message.total.low >>> 0, message.total.high >>> 0).toNumber(true) : message.total;
                if (message.tasksDone != null && $Object.hasOwnProperty.call(message, "tasksDone"))
                    object.tasksDone = message.tasksDone;
                if (message.tasks != null && $Object.hasOwnProperty.call(message, "tasks"))
                    object.tasks = message.tasks;
                if (message.tensor != null && $Object.hasOwnProperty.call(message, "tensor"))
                    object.tensor = message.tensor;
                return object;
            };

            /**
             * Converts this JobProgress to JSON.
             * @function toJSON
             * @memberof amalgam.v1.JobProgress
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            JobProgress.prototype.toJSON = function() {
                return JobProgress.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for JobProgress
             * @function getTypeUrl
             * @memberof amalgam.v1.JobProgress
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            JobProgress.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/amalgam.v1.JobProgress";
            };

            return JobProgress;
        })();

        v1.JobFailure = (function() {

            /**
             * Properties of a JobFailure.
             * @typedef {Object} amalgam.v1.JobFailure.$Properties
             * @property {string|null} [code] JobFailure code
             * @property {string|null} [message] JobFailure message
             * @property {string|null} [next] JobFailure next
             * @property {string|null} [stage] JobFailure stage
             * @property {number|null} [task] JobFailure task
             * @property {string|null} [worker] JobFailure worker
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a JobFailure.
             * @memberof amalgam.v1
             * @interface IJobFailure
             * @augments amalgam.v1.JobFailure.$Properties
             * @deprecated Use amalgam.v1.JobFailure.$Properties instead.
             */

            /**
             * Shape of a JobFailure.
             * @typedef {amalgam.v1.JobFailure.$Properties} amalgam.v1.JobFailure.$Shape
             */

            /**
             * Constructs a new JobFailure.
             * @memberof amalgam.v1
             * @classdesc Represents a JobFailure.
             * @constructor
             * @param {amalgam.v1.JobFailure.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const JobFailure = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * JobFailure code.
             * @member {string} code
             * @memberof amalgam.v1.JobFailure
             * @instance
             */
            JobFailure.prototype.code = "";

            /**
             * JobFailure message.
             * @member {string} message
             * @memberof amalgam.v1.JobFailure
             * @instance
             */
            JobFailure.prototype.message = "";

            /**
             * JobFailure next.
             * @member {string} next
             * @memberof amalgam.v1.JobFailure
             * @instance
             */
            JobFailure.prototype.next = "";

            /**
             * JobFailure stage.
             * @member {string} stage
             * @memberof amalgam.v1.JobFailure
             * @instance
             */
            JobFailure.prototype.stage = "";

            /**
             * JobFailure task.
             * @member {number} task
             * @memberof amalgam.v1.JobFailure
             * @instance
             */
            JobFailure.prototype.task = 0;

            /**
             * JobFailure worker.
             * @member {string} worker
             * @memberof amalgam.v1.JobFailure
             * @instance
             */
            JobFailure.prototype.worker = "";

            /**
             * Creates a new JobFailure instance using the specified properties.
             * @function create
             * @memberof amalgam.v1.JobFailure
             * @static
             * @param {amalgam.v1.JobFailure.$Properties=} [properties] Properties to set
             * @returns {amalgam.v1.JobFailure} JobFailure instance
             * @type {{
             *   (properties: amalgam.v1.JobFailure.$Shape): amalgam.v1.JobFailure & amalgam.v1.JobFailure.$Shape;
             *   (properties?: amalgam.v1.JobFailure.$Properties): amalgam.v1.JobFailure;
             * }}
             */
            JobFailure.create = function(properties) {
                return new JobFailure(properties);
            };

            /**
             * Encodes the specified JobFailure message. Does not implicitly {@link amalgam.v1.JobFailure.verify|verify} messages.
             * @function encode
             * @memberof amalgam.v1.JobFailure
             * @static
             * @param {amalgam.v1.JobFailure.$Properties} message JobFailure message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            JobFailure.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.code != null && $Object.hasOwnProperty.call(message, "code") && message.code !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.code);
                if (message.message != null && $Object.hasOwnProperty.call(message, "message") && message.message !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.message);
                if (message.next != null && $Object.hasOwnProperty.call(message, "next") && message.next !== "")
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.next);
                if (message.stage != null && $Object.hasOwnProperty.call(message, "stage") && message.stage !== "")
                    writer.uint32(/* id 4, wireType 2 =*/34).string(message.stage);
                if (message.task != null && $Object.hasOwnProperty.call(message, "task") && message.task !== 0)
                    writer.uint32(/* id 5, wireType 0 =*/40).uint32(message.task);
                if (message.worker != null && $Object.hasOwnProperty.call(message, "worker") && message.worker !== "")
                    writer.uint32(/* id 6, wireType 2 =*/50).string(message.worker);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a JobFailure message from the specified reader or buffer.
             * @function decode
             * @memberof amalgam.v1.JobFailure
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {amalgam.v1.JobFailure & amalgam.v1.JobFailure.$Shape} JobFailure
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            JobFailure.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.amalgam.v1.JobFailure();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.code = value;
                            else
                                delete message.code;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.message = value;
                            else
                                delete message.message;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.next = value;
                            else
                                delete message.next;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.stage = value;
                            else
                                delete message.stage;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.task = value;
                            else
                                delete message.task;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.worker = value;
                            else
                                delete message.worker;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a JobFailure message.
             * @function verify
             * @memberof amalgam.v1.JobFailure
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            JobFailure.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.code != null && $Object.hasOwnProperty.call(message, "code"))
                    if (!$util.isString(message.code))
                        return "code: string expected";
                if (message.message != null && $Object.hasOwnProperty.call(message, "message"))
                    if (!$util.isString(message.message))
                        return "message: string expected";
                if (message.next != null && $Object.hasOwnProperty.call(message, "next"))
                    if (!$util.isString(message.next))
                        return "next: string expected";
                if (message.stage != null && $Object.hasOwnProperty.call(message, "stage"))
                    if (!$util.isString(message.stage))
                        return "stage: string expected";
                if (message.task != null && $Object.hasOwnProperty.call(message, "task"))
                    if (!$util.isInteger(message.task))
                        return "task: integer expected";
                if (message.worker != null && $Object.hasOwnProperty.call(message, "worker"))
                    if (!$util.isString(message.worker))
                        return "worker: string expected";
                return null;
            };

            /**
             * Creates a JobFailure message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof amalgam.v1.JobFailure
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {amalgam.v1.JobFailure} JobFailure
             */
            JobFailure.fromObject = function (object, _depth) {
                if (object instanceof $root.amalgam.v1.JobFailure)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".amalgam.v1.JobFailure: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.amalgam.v1.JobFailure();
                if (object.code != null)
                    if (typeof object.code !== "string" || object.code.length)
                        message.code = $String(object.code);
                if (object.message != null)
                    if (typeof object.message !== "string" || object.message.length)
                        message.message = $String(object.message);
                if (object.next != null)
                    if (typeof object.next !== "string" || object.next.length)
                        message.next = $String(object.next);
                if (object.stage != null)
                    if (typeof object.stage !== "string" || object.stage.length)
                        message.stage = $String(object.stage);
                if (object.task != null)
                    if ($Number(object.task) !== 0)
                        message.task = object.task >>> 0;
                if (object.worker != null)
                    if (typeof object.worker !== "string" || object.worker.length)
                        message.worker = $String(object.worker);
                return message;
            };

            /**
             * Creates a plain object from a JobFailure message. Also converts values to other types if specified.
             * @function toObject
             * @memberof amalgam.v1.JobFailure
             * @static
             * @param {amalgam.v1.JobFailure} message JobFailure
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            JobFailure.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.code = "";
                    object.message = "";
                    object.next = "";
                    object.stage = "";
                    object.task = 0;
                    object.worker = "";
                }
                if (message.code != null && $Object.hasOwnProperty.call(message, "code"))
                    object.code = message.code;
                if (message.message != null && $Object.hasOwnProperty.call(message, "message"))
                    object.message = message.message;
                if (message.next != null && $Object.hasOwnProperty.call(message, "next"))
                    object.next = message.next;
                if (message.stage != null && $Object.hasOwnProperty.call(message, "stage"))
                    object.stage = message.stage;
                if (message.task != null && $Object.hasOwnProperty.call(message, "task"))
                    object.task = message.task;
                if (message.worker != null && $Object.hasOwnProperty.call(message, "worker"))
                    object.worker = message.worker;
                return object;
            };

            /**
             * Converts this JobFailure to JSON.
             * @function toJSON
             * @memberof amalgam.v1.JobFailure
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            JobFailure.prototype.toJSON = function() {
                return JobFailure.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for JobFailure
             * @function getTypeUrl
             * @memberof amalgam.v1.JobFailure
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            JobFailure.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/amalgam.v1.JobFailure";
            };

            return JobFailure;
        })();

        v1.JobTask = (function() {

            /**
             * Properties of a JobTask.
             * @typedef {Object} amalgam.v1.JobTask.$Properties
             * @property {string|null} [stage] JobTask stage
             * @property {number|null} [task] JobTask task
             * @property {string|null} [worker] JobTask worker
             * @property {number|null} [attempt] JobTask attempt
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a JobTask.
             * @memberof amalgam.v1
             * @interface IJobTask
             * @augments amalgam.v1.JobTask.$Properties
             * @deprecated Use amalgam.v1.JobTask.$Properties instead.
             */

            /**
             * Shape of a JobTask.
             * @typedef {amalgam.v1.JobTask.$Properties} amalgam.v1.JobTask.$Shape
             */

            /**
             * Constructs a new JobTask.
             * @memberof amalgam.v1
             * @classdesc Represents a JobTask.
             * @constructor
             * @param {amalgam.v1.JobTask.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const JobTask = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * JobTask stage.
             * @member {string} stage
             * @memberof amalgam.v1.JobTask
             * @instance
             */
            JobTask.prototype.stage = "";

            /**
             * JobTask task.
             * @member {number} task
             * @memberof amalgam.v1.JobTask
             * @instance
             */
            JobTask.prototype.task = 0;

            /**
             * JobTask worker.
             * @member {string} worker
             * @memberof amalgam.v1.JobTask
             * @instance
             */
            JobTask.prototype.worker = "";

            /**
             * JobTask attempt.
             * @member {number} attempt
             * @memberof amalgam.v1.JobTask
             * @instance
             */
            JobTask.prototype.attempt = 0;

            /**
             * Creates a new JobTask instance using the specified properties.
             * @function create
             * @memberof amalgam.v1.JobTask
             * @static
             * @param {amalgam.v1.JobTask.$Properties=} [properties] Properties to set
             * @returns {amalgam.v1.JobTask} JobTask instance
             * @type {{
             *   (properties: amalgam.v1.JobTask.$Shape): amalgam.v1.JobTask & amalgam.v1.JobTask.$Shape;
             *   (properties?: amalgam.v1.JobTask.$Properties): amalgam.v1.JobTask;
             * }}
             */
            JobTask.create = function(properties) {
                return new JobTask(properties);
            };

            /**
             * Encodes the specified JobTask message. Does not implicitly {@link amalgam.v1.JobTask.verify|verify} messages.
             * @function encode
             * @memberof amalgam.v1.JobTask
             * @static
             * @param {amalgam.v1.JobTask.$Properties} message JobTask message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            JobTask.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.stage != null && $Object.hasOwnProperty.call(message, "stage") && message.stage !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.stage);
                if (message.task != null && $Object.hasOwnProperty.call(message, "task") && message.task !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.task);
                if (message.worker != null && $Object.hasOwnProperty.call(message, "worker") && message.worker !== "")
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.worker);
                if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt") && message.attempt !== 0)
                    writer.uint32(/* id 4, wireType 0 =*/32).uint32(message.attempt);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a JobTask message from the specified reader or buffer.
             * @function decode
             * @memberof amalgam.v1.JobTask
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {amalgam.v1.JobTask & amalgam.v1.JobTask.$Shape} JobTask
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            JobTask.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.amalgam.v1.JobTask();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.stage = value;
                            else
                                delete message.stage;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.task = value;
                            else
                                delete message.task;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.worker = value;
                            else
                                delete message.worker;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.attempt = value;
                            else
                                delete message.attempt;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a JobTask message.
             * @function verify
             * @memberof amalgam.v1.JobTask
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            JobTask.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.stage != null && $Object.hasOwnProperty.call(message, "stage"))
                    if (!$util.isString(message.stage))
                        return "stage: string expected";
                if (message.task != null && $Object.hasOwnProperty.call(message, "task"))
                    if (!$util.isInteger(message.task))
                        return "task: integer expected";
                if (message.worker != null && $Object.hasOwnProperty.call(message, "worker"))
                    if (!$util.isString(message.worker))
                        return "worker: string expected";
                if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt"))
                    if (!$util.isInteger(message.attempt))
                        return "attempt: integer expected";
                return null;
            };

            /**
             * Creates a JobTask message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof amalgam.v1.JobTask
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {amalgam.v1.JobTask} JobTask
             */
            JobTask.fromObject = function (object, _depth) {
                if (object instanceof $root.amalgam.v1.JobTask)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".amalgam.v1.JobTask: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.amalgam.v1.JobTask();
                if (object.stage != null)
                    if (typeof object.stage !== "string" || object.stage.length)
                        message.stage = $String(object.stage);
                if (object.task != null)
                    if ($Number(object.task) !== 0)
                        message.task = object.task >>> 0;
                if (object.worker != null)
                    if (typeof object.worker !== "string" || object.worker.length)
                        message.worker = $String(object.worker);
                if (object.attempt != null)
                    if ($Number(object.attempt) !== 0)
                        message.attempt = object.attempt >>> 0;
                return message;
            };

            /**
             * Creates a plain object from a JobTask message. Also converts values to other types if specified.
             * @function toObject
             * @memberof amalgam.v1.JobTask
             * @static
             * @param {amalgam.v1.JobTask} message JobTask
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            JobTask.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.stage = "";
                    object.task = 0;
                    object.worker = "";
                    object.attempt = 0;
                }
                if (message.stage != null && $Object.hasOwnProperty.call(message, "stage"))
                    object.stage = message.stage;
                if (message.task != null && $Object.hasOwnProperty.call(message, "task"))
                    object.task = message.task;
                if (message.worker != null && $Object.hasOwnProperty.call(message, "worker"))
                    object.worker = message.worker;
                if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt"))
                    object.attempt = message.attempt;
                return object;
            };

            /**
             * Converts this JobTask to JSON.
             * @function toJSON
             * @memberof amalgam.v1.JobTask
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            JobTask.prototype.toJSON = function() {
                return JobTask.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for JobTask
             * @function getTypeUrl
             * @memberof amalgam.v1.JobTask
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            JobTask.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/amalgam.v1.JobTask";
            };

            return JobTask;
        })();

        v1.JobAttempt = (function() {

            /**
             * Properties of a JobAttempt.
             * @typedef {Object} amalgam.v1.JobAttempt.$Properties
             * @property {string|null} [stage] JobAttempt stage
             * @property {number|null} [task] JobAttempt task
             * @property {amalgam.v1.AttemptError.$Properties|null} [error] JobAttempt error
             * @property {boolean|null} [final] JobAttempt final
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a JobAttempt.
             * @memberof amalgam.v1
             * @interface IJobAttempt
             * @augments amalgam.v1.JobAttempt.$Properties
             * @deprecated Use amalgam.v1.JobAttempt.$Properties instead.
             */

            /**
             * Shape of a JobAttempt.
             * @typedef {amalgam.v1.JobAttempt.$Properties} amalgam.v1.JobAttempt.$Shape
             */

            /**
             * Constructs a new JobAttempt.
             * @memberof amalgam.v1
             * @classdesc Represents a JobAttempt.
             * @constructor
             * @param {amalgam.v1.JobAttempt.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const JobAttempt = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * JobAttempt stage.
             * @member {string} stage
             * @memberof amalgam.v1.JobAttempt
             * @instance
             */
            JobAttempt.prototype.stage = "";

            /**
             * JobAttempt task.
             * @member {number} task
             * @memberof amalgam.v1.JobAttempt
             * @instance
             */
            JobAttempt.prototype.task = 0;

            /**
             * JobAttempt error.
             * @member {amalgam.v1.AttemptError.$Properties|null|undefined} error
             * @memberof amalgam.v1.JobAttempt
             * @instance
             */
            JobAttempt.prototype.error = null;

            /**
             * JobAttempt final.
             * @member {boolean} final
             * @memberof amalgam.v1.JobAttempt
             * @instance
             */
            JobAttempt.prototype.final = false;

            /**
             * Creates a new JobAttempt instance using the specified properties.
             * @function create
             * @memberof amalgam.v1.JobAttempt
             * @static
             * @param {amalgam.v1.JobAttempt.$Properties=} [properties] Properties to set
             * @returns {amalgam.v1.JobAttempt} JobAttempt instance
             * @type {{
             *   (properties: amalgam.v1.JobAttempt.$Shape): amalgam.v1.JobAttempt & amalgam.v1.JobAttempt.$Shape;
             *   (properties?: amalgam.v1.JobAttempt.$Properties): amalgam.v1.JobAttempt;
             * }}
             */
            JobAttempt.create = function(properties) {
                return new JobAttempt(properties);
            };

            /**
             * Encodes the specified JobAttempt message. Does not implicitly {@link amalgam.v1.JobAttempt.verify|verify} messages.
             * @function encode
             * @memberof amalgam.v1.JobAttempt
             * @static
             * @param {amalgam.v1.JobAttempt.$Properties} message JobAttempt message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            JobAttempt.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.stage != null && $Object.hasOwnProperty.call(message, "stage") && message.stage !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.stage);
                if (message.task != null && $Object.hasOwnProperty.call(message, "task") && message.task !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.task);
                if (message.error != null && $Object.hasOwnProperty.call(message, "error"))
                    $root.amalgam.v1.AttemptError.encode(message.error, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                if (message.final != null && $Object.hasOwnProperty.call(message, "final") && message.final !== false)
                    writer.uint32(/* id 4, wireType 0 =*/32).bool(message.final);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a JobAttempt message from the specified reader or buffer.
             * @function decode
             * @memberof amalgam.v1.JobAttempt
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {amalgam.v1.JobAttempt & amalgam.v1.JobAttempt.$Shape} JobAttempt
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            JobAttempt.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.amalgam.v1.JobAttempt();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.stage = value;
                            else
                                delete message.stage;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.task = value;
                            else
                                delete message.task;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.error = $root.amalgam.v1.AttemptError.decode(reader, reader.size(), $undefined, _depth + 1, message.error);
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.final = value;
                            else
                                delete message.final;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a JobAttempt message.
             * @function verify
             * @memberof amalgam.v1.JobAttempt
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            JobAttempt.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.stage != null && $Object.hasOwnProperty.call(message, "stage"))
                    if (!$util.isString(message.stage))
                        return "stage: string expected";
                if (message.task != null && $Object.hasOwnProperty.call(message, "task"))
                    if (!$util.isInteger(message.task))
                        return "task: integer expected";
                if (message.error != null && $Object.hasOwnProperty.call(message, "error")) {
                    let error = $root.amalgam.v1.AttemptError.verify(message.error, _depth + 1);
                    if (error)
                        return "error." + error;
                }
                if (message.final != null && $Object.hasOwnProperty.call(message, "final"))
                    if (typeof message.final !== "boolean")
                        return "final: boolean expected";
                return null;
            };

            /**
             * Creates a JobAttempt message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof amalgam.v1.JobAttempt
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {amalgam.v1.JobAttempt} JobAttempt
             */
            JobAttempt.fromObject = function (object, _depth) {
                if (object instanceof $root.amalgam.v1.JobAttempt)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".amalgam.v1.JobAttempt: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.amalgam.v1.JobAttempt();
                if (object.stage != null)
                    if (typeof object.stage !== "string" || object.stage.length)
                        message.stage = $String(object.stage);
                if (object.task != null)
                    if ($Number(object.task) !== 0)
                        message.task = object.task >>> 0;
                if (object.error != null) {
                    if (!$util.isObject(object.error))
                        throw $TypeError(".amalgam.v1.JobAttempt.error: object expected");
                    message.error = $root.amalgam.v1.AttemptError.fromObject(object.error, _depth + 1);
                }
                if (object.final != null)
                    if (object.final)
                        message.final = $Boolean(object.final);
                return message;
            };

            /**
             * Creates a plain object from a JobAttempt message. Also converts values to other types if specified.
             * @function toObject
             * @memberof amalgam.v1.JobAttempt
             * @static
             * @param {amalgam.v1.JobAttempt} message JobAttempt
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            JobAttempt.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.stage = "";
                    object.task = 0;
                    object.error = null;
                    object.final = false;
                }
                if (message.stage != null && $Object.hasOwnProperty.call(message, "stage"))
                    object.stage = message.stage;
                if (message.task != null && $Object.hasOwnProperty.call(message, "task"))
                    object.task = message.task;
                if (message.error != null && $Object.hasOwnProperty.call(message, "error"))
                    object.error = $root.amalgam.v1.AttemptError.toObject(message.error, options, _depth + 1);
                if (message.final != null && $Object.hasOwnProperty.call(message, "final"))
                    object.final = message.final;
                return object;
            };

            /**
             * Converts this JobAttempt to JSON.
             * @function toJSON
             * @memberof amalgam.v1.JobAttempt
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            JobAttempt.prototype.toJSON = function() {
                return JobAttempt.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for JobAttempt
             * @function getTypeUrl
             * @memberof amalgam.v1.JobAttempt
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            JobAttempt.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/amalgam.v1.JobAttempt";
            };

            return JobAttempt;
        })();

        v1.JobUpdate = (function() {

            /**
             * Properties of a JobUpdate.
             * @typedef {Object} amalgam.v1.JobUpdate.$Properties
             * @property {amalgam.v1.Job.$Properties|null} [job] JobUpdate job
             * @property {amalgam.v1.JobProgress.$Properties|null} [progress] JobUpdate progress
             * @property {amalgam.v1.JobAttempt.$Properties|null} [attempt] JobUpdate attempt
             * @property {"job"|"progress"|"attempt"} [update] JobUpdate update
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a JobUpdate.
             * @memberof amalgam.v1
             * @interface IJobUpdate
             * @augments amalgam.v1.JobUpdate.$Properties
             * @deprecated Use amalgam.v1.JobUpdate.$Properties instead.
             */

            /**
             * Narrowed shape of a JobUpdate.
             * @typedef {{
             *   job?: amalgam.v1.Job.$Shape|null;
             *   progress?: amalgam.v1.JobProgress.$Shape|null;
             *   attempt?: amalgam.v1.JobAttempt.$Shape|null;
             *   $unknowns?: Array.<Uint8Array>;
             * } & (
             *   ({ update?: undefined; job?: null; progress?: null; attempt?: null }|{ update?: "job"; job: amalgam.v1.Job.$Shape; progress?: null; attempt?: null }|{ update?: "progress"; job?: null; progress: amalgam.v1.JobProgress.$Shape; attempt?: null }|{ update?: "attempt"; job?: null; progress?: null; attempt: amalgam.v1.JobAttempt.$Shape })
             * )} amalgam.v1.JobUpdate.$Shape
             */

            /**
             * Constructs a new JobUpdate.
             * @memberof amalgam.v1
             * @classdesc Represents a JobUpdate.
             * @constructor
             * @param {amalgam.v1.JobUpdate.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const JobUpdate = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * JobUpdate job.
             * @member {amalgam.v1.Job.$Properties|null|undefined} job
             * @memberof amalgam.v1.JobUpdate
             * @instance
             */
            JobUpdate.prototype.job = null;

            /**
             * JobUpdate progress.
             * @member {amalgam.v1.JobProgress.$Properties|null|undefined} progress
             * @memberof amalgam.v1.JobUpdate
             * @instance
             */
            JobUpdate.prototype.progress = null;

            /**
             * JobUpdate attempt.
             * @member {amalgam.v1.JobAttempt.$Properties|null|undefined} attempt
             * @memberof amalgam.v1.JobUpdate
             * @instance
             */
            JobUpdate.prototype.attempt = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            /**
             * JobUpdate update.
             * @member {"job"|"progress"|"attempt"|undefined} update
             * @memberof amalgam.v1.JobUpdate
             * @instance
             */
            $Object.defineProperty(JobUpdate.prototype, "update", {
                get: $util.oneOfGetter($oneOfFields = ["job", "progress", "attempt"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Creates a new JobUpdate instance using the specified properties.
             * @function create
             * @memberof amalgam.v1.JobUpdate
             * @static
             * @param {amalgam.v1.JobUpdate.$Properties=} [properties] Properties to set
             * @returns {amalgam.v1.JobUpdate} JobUpdate instance
             * @type {{
             *   (properties: amalgam.v1.JobUpdate.$Shape): amalgam.v1.JobUpdate & amalgam.v1.JobUpdate.$Shape;
             *   (properties?: amalgam.v1.JobUpdate.$Properties): amalgam.v1.JobUpdate;
             * }}
             */
            JobUpdate.create = function(properties) {
                return new JobUpdate(properties);
            };

            /**
             * Encodes the specified JobUpdate message. Does not implicitly {@link amalgam.v1.JobUpdate.verify|verify} messages.
             * @function encode
             * @memberof amalgam.v1.JobUpdate
             * @static
             * @param {amalgam.v1.JobUpdate.$Properties} message JobUpdate message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            JobUpdate.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.job != null && $Object.hasOwnProperty.call(message, "job"))
                    $root.amalgam.v1.Job.encode(message.job, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.progress != null && $Object.hasOwnProperty.call(message, "progress"))
                    $root.amalgam.v1.JobProgress.encode(message.progress, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt"))
                    $root.amalgam.v1.JobAttempt.encode(message.attempt, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a JobUpdate message from the specified reader or buffer.
             * @function decode
             * @memberof amalgam.v1.JobUpdate
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {amalgam.v1.JobUpdate & amalgam.v1.JobUpdate.$Shape} JobUpdate
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            JobUpdate.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.amalgam.v1.JobUpdate();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            message.job = $root.amalgam.v1.Job.decode(reader, reader.size(), $undefined, _depth + 1, message.job);
                            message.update = "job";
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.progress = $root.amalgam.v1.JobProgress.decode(reader, reader.size(), $undefined, _depth + 1, message.progress);
                            message.update = "progress";
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.attempt = $root.amalgam.v1.JobAttempt.decode(reader, reader.size(), $undefined, _depth + 1, message.attempt);
                            message.update = "attempt";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a JobUpdate message.
             * @function verify
             * @memberof amalgam.v1.JobUpdate
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            JobUpdate.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                let properties = {};
                if (message.job != null && $Object.hasOwnProperty.call(message, "job")) {
                    properties.update = 1;
                    {
                        let error = $root.amalgam.v1.Job.verify(message.job, _depth + 1);
                        if (error)
                            return "job." + error;
                    }
                }
                if (message.progress != null && $Object.hasOwnProperty.call(message, "progress")) {
                    if (properties.update === 1)
                        return "update: multiple values";
                    properties.update = 1;
                    {
                        let error = $root.amalgam.v1.JobProgress.verify(message.progress, _depth + 1);
                        if (error)
                            return "progress." + error;
                    }
                }
                if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt")) {
                    if (properties.update === 1)
                        return "update: multiple values";
                    properties.update = 1;
                    {
                        let error = $root.amalgam.v1.JobAttempt.verify(message.attempt, _depth + 1);
                        if (error)
                            return "attempt." + error;
                    }
                }
                return null;
            };

            /**
             * Creates a JobUpdate message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof amalgam.v1.JobUpdate
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {amalgam.v1.JobUpdate} JobUpdate
             */
            JobUpdate.fromObject = function (object, _depth) {
                if (object instanceof $root.amalgam.v1.JobUpdate)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".amalgam.v1.JobUpdate: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.amalgam.v1.JobUpdate();
                if (object.job != null) {
                    if (!$util.isObject(object.job))
                        throw $TypeError(".amalgam.v1.JobUpdate.job: object expected");
                    message.job = $root.amalgam.v1.Job.fromObject(object.job, _depth + 1);
                }
                if (object.progress != null) {
                    if (!$util.isObject(object.progress))
                        throw $TypeError(".amalgam.v1.JobUpdate.progress: object expected");
                    message.progress = $root.amalgam.v1.JobProgress.fromObject(object.progress, _depth + 1);
                }
                if (object.attempt != null) {
                    if (!$util.isObject(object.attempt))
                        throw $TypeError(".amalgam.v1.JobUpdate.attempt: object expected");
                    message.attempt = $root.amalgam.v1.JobAttempt.fromObject(object.attempt, _depth + 1);
                }
                return message;
            };

            /**
             * Creates a plain object from a JobUpdate message. Also converts values to other types if specified.
             * @function toObject
             * @memberof amalgam.v1.JobUpdate
             * @static
             * @param {amalgam.v1.JobUpdate} message JobUpdate
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            JobUpdate.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (message.job != null && $Object.hasOwnProperty.call(message, "job")) {
                    object.job = $root.amalgam.v1.Job.toObject(message.job, options, _depth + 1);
                    if (options.oneofs)
                        object.update = "job";
                }
                if (message.progress != null && $Object.hasOwnProperty.call(message, "progress")) {
                    object.progress = $root.amalgam.v1.JobProgress.toObject(message.progress, options, _depth + 1);
                    if (options.oneofs)
                        object.update = "progress";
                }
                if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt")) {
                    object.attempt = $root.amalgam.v1.JobAttempt.toObject(message.attempt, options, _depth + 1);
                    if (options.oneofs)
                        object.update = "attempt";
                }
                return object;
            };

            /**
             * Converts this JobUpdate to JSON.
             * @function toJSON
             * @memberof amalgam.v1.JobUpdate
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            JobUpdate.prototype.toJSON = function() {
                return JobUpdate.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for JobUpdate
             * @function getTypeUrl
             * @memberof amalgam.v1.JobUpdate
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            JobUpdate.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/amalgam.v1.JobUpdate";
            };

            return JobUpdate;
        })();

        v1.ListWorkersRequest = (function() {

            /**
             * Properties of a ListWorkersRequest.
             * @typedef {Object} amalgam.v1.ListWorkersRequest.$Properties
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a ListWorkersRequest.
             * @memberof amalgam.v1
             * @interface IListWorkersRequest
             * @augments amalgam.v1.ListWorkersRequest.$Properties
             * @deprecated Use amalgam.v1.ListWorkersRequest.$Properties instead.
             */

            /**
             * Shape of a ListWorkersRequest.
             * @typedef {amalgam.v1.ListWorkersRequest.$Properties} amalgam.v1.ListWorkersRequest.$Shape
             */

            /**
             * Constructs a new ListWorkersRequest.
             * @memberof amalgam.v1
             * @classdesc Represents a ListWorkersRequest.
             * @constructor
             * @param {amalgam.v1.ListWorkersRequest.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ListWorkersRequest = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Creates a new ListWorkersRequest instance using the specified properties.
             * @function create
             * @memberof amalgam.v1.ListWorkersRequest
             * @static
             * @param {amalgam.v1.ListWorkersRequest.$Properties=} [properties] Properties to set
             * @returns {amalgam.v1.ListWorkersRequest} ListWorkersRequest instance
             * @type {{
             *   (properties: amalgam.v1.ListWorkersRequest.$Shape): amalgam.v1.ListWorkersRequest & amalgam.v1.ListWorkersRequest.$Shape;
             *   (properties?: amalgam.v1.ListWorkersRequest.$Properties): amalgam.v1.ListWorkersRequest;
             * }}
             */
            ListWorkersRequest.create = function(properties) {
                return new ListWorkersRequest(properties);
            };

            /**
             * Encodes the specified ListWorkersRequest message. Does not implicitly {@link amalgam.v1.ListWorkersRequest.verify|verify} messages.
             * @function encode
             * @memberof amalgam.v1.ListWorkersRequest
             * @static
             * @param {amalgam.v1.ListWorkersRequest.$Properties} message ListWorkersRequest message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ListWorkersRequest.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a ListWorkersRequest message from the specified reader or buffer.
             * @function decode
             * @memberof amalgam.v1.ListWorkersRequest
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {amalgam.v1.ListWorkersRequest & amalgam.v1.ListWorkersRequest.$Shape} ListWorkersRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ListWorkersRequest.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.amalgam.v1.ListWorkersRequest();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    reader.skipType(tag & 7, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a ListWorkersRequest message.
             * @function verify
             * @memberof amalgam.v1.ListWorkersRequest
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            ListWorkersRequest.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                return null;
            };

            /**
             * Creates a ListWorkersRequest message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof amalgam.v1.ListWorkersRequest
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {amalgam.v1.ListWorkersRequest} ListWorkersRequest
             */
            ListWorkersRequest.fromObject = function (object, _depth) {
                if (object instanceof $root.amalgam.v1.ListWorkersRequest)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".amalgam.v1.ListWorkersRequest: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                return new $root.amalgam.v1.ListWorkersRequest();
            };

            /**
             * Creates a plain object from a ListWorkersRequest message. Also converts values to other types if specified.
             * @function toObject
             * @memberof amalgam.v1.ListWorkersRequest
             * @static
             * @param {amalgam.v1.ListWorkersRequest} message ListWorkersRequest
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            ListWorkersRequest.toObject = function () {
                return {};
            };

            /**
             * Converts this ListWorkersRequest to JSON.
             * @function toJSON
             * @memberof amalgam.v1.ListWorkersRequest
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            ListWorkersRequest.prototype.toJSON = function() {
                return ListWorkersRequest.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for ListWorkersRequest
             * @function getTypeUrl
             * @memberof amalgam.v1.ListWorkersRequest
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            ListWorkersRequest.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/amalgam.v1.ListWorkersRequest";
            };

            return ListWorkersRequest;
        })();

        v1.ListWorkersResponse = (function() {

            /**
             * Properties of a ListWorkersResponse.
             * @typedef {Object} amalgam.v1.ListWorkersResponse.$Properties
             * @property {Array.<amalgam.v1.WorkerInfo.$Properties>|null} [workers] ListWorkersResponse workers
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a ListWorkersResponse.
             * @memberof amalgam.v1
             * @interface IListWorkersResponse
             * @augments amalgam.v1.ListWorkersResponse.$Properties
             * @deprecated Use amalgam.v1.ListWorkersResponse.$Properties instead.
             */

            /**
             * Shape of a ListWorkersResponse.
             * @typedef {amalgam.v1.ListWorkersResponse.$Properties} amalgam.v1.ListWorkersResponse.$Shape
             */

            /**
             * Constructs a new ListWorkersResponse.
             * @memberof amalgam.v1
             * @classdesc Represents a ListWorkersResponse.
             * @constructor
             * @param {amalgam.v1.ListWorkersResponse.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ListWorkersResponse = function (properties) {
                this.workers = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * ListWorkersResponse workers.
             * @member {Array.<amalgam.v1.WorkerInfo.$Properties>} workers
             * @memberof amalgam.v1.ListWorkersResponse
             * @instance
             */
            ListWorkersResponse.prototype.workers = $util.emptyArray;

            /**
             * Creates a new ListWorkersResponse instance using the specified properties.
             * @function create
             * @memberof amalgam.v1.ListWorkersResponse
             * @static
             * @param {amalgam.v1.ListWorkersResponse.$Properties=} [properties] Properties to set
             * @returns {amalgam.v1.ListWorkersResponse} ListWorkersResponse instance
             * @type {{
             *   (properties: amalgam.v1.ListWorkersResponse.$Shape): amalgam.v1.ListWorkersResponse & amalgam.v1.ListWorkersResponse.$Shape;
             *   (properties?: amalgam.v1.ListWorkersResponse.$Properties): amalgam.v1.ListWorkersResponse;
             * }}
             */
            ListWorkersResponse.create = function(properties) {
                return new ListWorkersResponse(properties);
            };

            /**
             * Encodes the specified ListWorkersResponse message. Does not implicitly {@link amalgam.v1.ListWorkersResponse.verify|verify} messages.
             * @function encode
             * @memberof amalgam.v1.ListWorkersResponse
             * @static
             * @param {amalgam.v1.ListWorkersResponse.$Properties} message ListWorkersResponse message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ListWorkersResponse.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.workers != null && message.workers.length)
                    for (let i = 0; i < message.workers.length; ++i)
                        $root.amalgam.v1.WorkerInfo.encode(message.workers[i], writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a ListWorkersResponse message from the specified reader or buffer.
             * @function decode
             * @memberof amalgam.v1.ListWorkersResponse
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {amalgam.v1.ListWorkersResponse & amalgam.v1.ListWorkersResponse.$Shape} ListWorkersResponse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ListWorkersResponse.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.amalgam.v1.ListWorkersResponse();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.workers && message.workers.length))
                                message.workers = [];
                            message.workers.push($root.amalgam.v1.WorkerInfo.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a ListWorkersResponse message.
             * @function verify
             * @memberof amalgam.v1.ListWorkersResponse
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            ListWorkersResponse.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.workers != null && $Object.hasOwnProperty.call(message, "workers")) {
                    if (!$Array.isArray(message.workers))
                        return "workers: array expected";
                    for (let i = 0; i < message.workers.length; ++i) {
                        let error = $root.amalgam.v1.WorkerInfo.verify(message.workers[i], _depth + 1);
                        if (error)
                            return "workers." + error;
                    }
                }
                return null;
            };

            /**
             * Creates a ListWorkersResponse message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof amalgam.v1.ListWorkersResponse
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {amalgam.v1.ListWorkersResponse} ListWorkersResponse
             */
            ListWorkersResponse.fromObject = function (object, _depth) {
                if (object instanceof $root.amalgam.v1.ListWorkersResponse)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".amalgam.v1.ListWorkersResponse: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.amalgam.v1.ListWorkersResponse();
                if (object.workers) {
                    if (!$Array.isArray(object.workers))
                        throw $TypeError(".amalgam.v1.ListWorkersResponse.workers: array expected");
                    message.workers = $Array(object.workers.length);
                    for (let i = 0; i < object.workers.length; ++i) {
                        if (!$util.isObject(object.workers[i]))
                            throw $TypeError(".amalgam.v1.ListWorkersResponse.workers: object expected");
                        message.workers[i] = $root.amalgam.v1.WorkerInfo.fromObject(object.workers[i], _depth + 1);
                    }
                }
                return message;
            };

            /**
             * Creates a plain object from a ListWorkersResponse message. Also converts values to other types if specified.
             * @function toObject
             * @memberof amalgam.v1.ListWorkersResponse
             * @static
             * @param {amalgam.v1.ListWorkersResponse} message ListWorkersResponse
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            ListWorkersResponse.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.workers = [];
                if (message.workers && message.workers.length) {
                    object.workers = $Array(message.workers.length);
                    for (let j = 0; j < message.workers.length; ++j)
                        object.workers[j] = $root.amalgam.v1.WorkerInfo.toObject(message.workers[j], options, _depth + 1);
                }
                return object;
            };

            /**
             * Converts this ListWorkersResponse to JSON.
             * @function toJSON
             * @memberof amalgam.v1.ListWorkersResponse
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            ListWorkersResponse.prototype.toJSON = function() {
                return ListWorkersResponse.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for ListWorkersResponse
             * @function getTypeUrl
             * @memberof amalgam.v1.ListWorkersResponse
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            ListWorkersResponse.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/amalgam.v1.ListWorkersResponse";
            };

            return ListWorkersResponse;
        })();

        v1.GetClusterRequest = (function() {

            /**
             * Properties of a GetClusterRequest.
             * @typedef {Object} amalgam.v1.GetClusterRequest.$Properties
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a GetClusterRequest.
             * @memberof amalgam.v1
             * @interface IGetClusterRequest
             * @augments amalgam.v1.GetClusterRequest.$Properties
             * @deprecated Use amalgam.v1.GetClusterRequest.$Properties instead.
             */

            /**
             * Shape of a GetClusterRequest.
             * @typedef {amalgam.v1.GetClusterRequest.$Properties} amalgam.v1.GetClusterRequest.$Shape
             */

            /**
             * Constructs a new GetClusterRequest.
             * @memberof amalgam.v1
             * @classdesc Represents a GetClusterRequest.
             * @constructor
             * @param {amalgam.v1.GetClusterRequest.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const GetClusterRequest = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Creates a new GetClusterRequest instance using the specified properties.
             * @function create
             * @memberof amalgam.v1.GetClusterRequest
             * @static
             * @param {amalgam.v1.GetClusterRequest.$Properties=} [properties] Properties to set
             * @returns {amalgam.v1.GetClusterRequest} GetClusterRequest instance
             * @type {{
             *   (properties: amalgam.v1.GetClusterRequest.$Shape): amalgam.v1.GetClusterRequest & amalgam.v1.GetClusterRequest.$Shape;
             *   (properties?: amalgam.v1.GetClusterRequest.$Properties): amalgam.v1.GetClusterRequest;
             * }}
             */
            GetClusterRequest.create = function(properties) {
                return new GetClusterRequest(properties);
            };

            /**
             * Encodes the specified GetClusterRequest message. Does not implicitly {@link amalgam.v1.GetClusterRequest.verify|verify} messages.
             * @function encode
             * @memberof amalgam.v1.GetClusterRequest
             * @static
             * @param {amalgam.v1.GetClusterRequest.$Properties} message GetClusterRequest message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            GetClusterRequest.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a GetClusterRequest message from the specified reader or buffer.
             * @function decode
             * @memberof amalgam.v1.GetClusterRequest
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {amalgam.v1.GetClusterRequest & amalgam.v1.GetClusterRequest.$Shape} GetClusterRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            GetClusterRequest.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.amalgam.v1.GetClusterRequest();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    reader.skipType(tag & 7, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a GetClusterRequest message.
             * @function verify
             * @memberof amalgam.v1.GetClusterRequest
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            GetClusterRequest.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                return null;
            };

            /**
             * Creates a GetClusterRequest message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof amalgam.v1.GetClusterRequest
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {amalgam.v1.GetClusterRequest} GetClusterRequest
             */
            GetClusterRequest.fromObject = function (object, _depth) {
                if (object instanceof $root.amalgam.v1.GetClusterRequest)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".amalgam.v1.GetClusterRequest: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                return new $root.amalgam.v1.GetClusterRequest();
            };

            /**
             * Creates a plain object from a GetClusterRequest message. Also converts values to other types if specified.
             * @function toObject
             * @memberof amalgam.v1.GetClusterRequest
             * @static
             * @param {amalgam.v1.GetClusterRequest} message GetClusterRequest
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            GetClusterRequest.toObject = function () {
                return {};
            };

            /**
             * Converts this GetClusterRequest to JSON.
             * @function toJSON
             * @memberof amalgam.v1.GetClusterRequest
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            GetClusterRequest.prototype.toJSON = function() {
                return GetClusterRequest.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for GetClusterRequest
             * @function getTypeUrl
             * @memberof amalgam.v1.GetClusterRequest
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            GetClusterRequest.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/amalgam.v1.GetClusterRequest";
            };

            return GetClusterRequest;
        })();

        v1.Cluster = (function() {

            /**
             * Properties of a Cluster.
             * @typedef {Object} amalgam.v1.Cluster.$Properties
             * @property {string|null} [version] Cluster version
             * @property {string|null} [natsVersion] Cluster natsVersion
             * @property {number|null} [planFormat] Cluster planFormat
             * @property {number|null} [numerics] Cluster numerics
             * @property {Array.<amalgam.v1.Root.$Properties>|null} [roots] Cluster roots
             * @property {string|null} [host] Cluster host
             * @property {string|null} [leader] Cluster leader
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Cluster.
             * @memberof amalgam.v1
             * @interface ICluster
             * @augments amalgam.v1.Cluster.$Properties
             * @deprecated Use amalgam.v1.Cluster.$Properties instead.
             */

            /**
             * Shape of a Cluster.
             * @typedef {amalgam.v1.Cluster.$Properties} amalgam.v1.Cluster.$Shape
             */

            /**
             * Constructs a new Cluster.
             * @memberof amalgam.v1
             * @classdesc Represents a Cluster.
             * @constructor
             * @param {amalgam.v1.Cluster.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Cluster = function (properties) {
                this.roots = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Cluster version.
             * @member {string} version
             * @memberof amalgam.v1.Cluster
             * @instance
             */
            Cluster.prototype.version = "";

            /**
             * Cluster natsVersion.
             * @member {string} natsVersion
             * @memberof amalgam.v1.Cluster
             * @instance
             */
            Cluster.prototype.natsVersion = "";

            /**
             * Cluster planFormat.
             * @member {number} planFormat
             * @memberof amalgam.v1.Cluster
             * @instance
             */
            Cluster.prototype.planFormat = 0;

            /**
             * Cluster numerics.
             * @member {number} numerics
             * @memberof amalgam.v1.Cluster
             * @instance
             */
            Cluster.prototype.numerics = 0;

            /**
             * Cluster roots.
             * @member {Array.<amalgam.v1.Root.$Properties>} roots
             * @memberof amalgam.v1.Cluster
             * @instance
             */
            Cluster.prototype.roots = $util.emptyArray;

            /**
             * Cluster host.
             * @member {string} host
             * @memberof amalgam.v1.Cluster
             * @instance
             */
            Cluster.prototype.host = "";

            /**
             * Cluster leader.
             * @member {string} leader
             * @memberof amalgam.v1.Cluster
             * @instance
             */
            Cluster.prototype.leader = "";

            /**
             * Creates a new Cluster instance using the specified properties.
             * @function create
             * @memberof amalgam.v1.Cluster
             * @static
             * @param {amalgam.v1.Cluster.$Properties=} [properties] Properties to set
             * @returns {amalgam.v1.Cluster} Cluster instance
             * @type {{
             *   (properties: amalgam.v1.Cluster.$Shape): amalgam.v1.Cluster & amalgam.v1.Cluster.$Shape;
             *   (properties?: amalgam.v1.Cluster.$Properties): amalgam.v1.Cluster;
             * }}
             */
            Cluster.create = function(properties) {
                return new Cluster(properties);
            };

            /**
             * Encodes the specified Cluster message. Does not implicitly {@link amalgam.v1.Cluster.verify|verify} messages.
             * @function encode
             * @memberof amalgam.v1.Cluster
             * @static
             * @param {amalgam.v1.Cluster.$Properties} message Cluster message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Cluster.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.version != null && $Object.hasOwnProperty.call(message, "version") && message.version !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.version);
                if (message.natsVersion != null && $Object.hasOwnProperty.call(message, "natsVersion") && message.natsVersion !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.natsVersion);
                if (message.planFormat != null && $Object.hasOwnProperty.call(message, "planFormat") && message.planFormat !== 0)
                    writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.planFormat);
                if (message.numerics != null && $Object.hasOwnProperty.call(message, "numerics") && message.numerics !== 0)
                    writer.uint32(/* id 4, wireType 0 =*/32).uint32(message.numerics);
                if (message.roots != null && message.roots.length)
                    for (let i = 0; i < message.roots.length; ++i)
                        $root.amalgam.v1.Root.encode(message.roots[i], writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
                if (message.host != null && $Object.hasOwnProperty.call(message, "host") && message.host !== "")
                    writer.uint32(/* id 6, wireType 2 =*/50).string(message.host);
                if (message.leader != null && $Object.hasOwnProperty.call(message, "leader") && message.leader !== "")
                    writer.uint32(/* id 7, wireType 2 =*/58).string(message.leader);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Cluster message from the specified reader or buffer.
             * @function decode
             * @memberof amalgam.v1.Cluster
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {amalgam.v1.Cluster & amalgam.v1.Cluster.$Shape} Cluster
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Cluster.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.amalgam.v1.Cluster();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.version = value;
                            else
                                delete message.version;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.natsVersion = value;
                            else
                                delete message.natsVersion;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.planFormat = value;
                            else
                                delete message.planFormat;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.numerics = value;
                            else
                                delete message.numerics;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if (!(message.roots && message.roots.length))
                                message.roots = [];
                            message.roots.push($root.amalgam.v1.Root.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.host = value;
                            else
                                delete message.host;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.leader = value;
                            else
                                delete message.leader;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a Cluster message.
             * @function verify
             * @memberof amalgam.v1.Cluster
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            Cluster.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.version != null && $Object.hasOwnProperty.call(message, "version"))
                    if (!$util.isString(message.version))
                        return "version: string expected";
                if (message.natsVersion != null && $Object.hasOwnProperty.call(message, "natsVersion"))
                    if (!$util.isString(message.natsVersion))
                        return "natsVersion: string expected";
                if (message.planFormat != null && $Object.hasOwnProperty.call(message, "planFormat"))
                    if (!$util.isInteger(message.planFormat))
                        return "planFormat: integer expected";
                if (message.numerics != null && $Object.hasOwnProperty.call(message, "numerics"))
                    if (!$util.isInteger(message.numerics))
                        return "numerics: integer expected";
                if (message.roots != null && $Object.hasOwnProperty.call(message, "roots")) {
                    if (!$Array.isArray(message.roots))
                        return "roots: array expected";
                    for (let i = 0; i < message.roots.length; ++i) {
                        let error = $root.amalgam.v1.Root.verify(message.roots[i], _depth + 1);
                        if (error)
                            return "roots." + error;
                    }
                }
                if (message.host != null && $Object.hasOwnProperty.call(message, "host"))
                    if (!$util.isString(message.host))
                        return "host: string expected";
                if (message.leader != null && $Object.hasOwnProperty.call(message, "leader"))
                    if (!$util.isString(message.leader))
                        return "leader: string expected";
                return null;
            };

            /**
             * Creates a Cluster message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof amalgam.v1.Cluster
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {amalgam.v1.Cluster} Cluster
             */
            Cluster.fromObject = function (object, _depth) {
                if (object instanceof $root.amalgam.v1.Cluster)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".amalgam.v1.Cluster: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.amalgam.v1.Cluster();
                if (object.version != null)
                    if (typeof object.version !== "string" || object.version.length)
                        message.version = $String(object.version);
                if (object.natsVersion != null)
                    if (typeof object.natsVersion !== "string" || object.natsVersion.length)
                        message.natsVersion = $String(object.natsVersion);
                if (object.planFormat != null)
                    if ($Number(object.planFormat) !== 0)
                        message.planFormat = object.planFormat >>> 0;
                if (object.numerics != null)
                    if ($Number(object.numerics) !== 0)
                        message.numerics = object.numerics >>> 0;
                if (object.roots) {
                    if (!$Array.isArray(object.roots))
                        throw $TypeError(".amalgam.v1.Cluster.roots: array expected");
                    message.roots = $Array(object.roots.length);
                    for (let i = 0; i < object.roots.length; ++i) {
                        if (!$util.isObject(object.roots[i]))
                            throw $TypeError(".amalgam.v1.Cluster.roots: object expected");
                        message.roots[i] = $root.amalgam.v1.Root.fromObject(object.roots[i], _depth + 1);
                    }
                }
                if (object.host != null)
                    if (typeof object.host !== "string" || object.host.length)
                        message.host = $String(object.host);
                if (object.leader != null)
                    if (typeof object.leader !== "string" || object.leader.length)
                        message.leader = $String(object.leader);
                return message;
            };

            /**
             * Creates a plain object from a Cluster message. Also converts values to other types if specified.
             * @function toObject
             * @memberof amalgam.v1.Cluster
             * @static
             * @param {amalgam.v1.Cluster} message Cluster
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Cluster.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.roots = [];
                if (options.defaults) {
                    object.version = "";
                    object.natsVersion = "";
                    object.planFormat = 0;
                    object.numerics = 0;
                    object.host = "";
                    object.leader = "";
                }
                if (message.version != null && $Object.hasOwnProperty.call(message, "version"))
                    object.version = message.version;
                if (message.natsVersion != null && $Object.hasOwnProperty.call(message, "natsVersion"))
                    object.natsVersion = message.natsVersion;
                if (message.planFormat != null && $Object.hasOwnProperty.call(message, "planFormat"))
                    object.planFormat = message.planFormat;
                if (message.numerics != null && $Object.hasOwnProperty.call(message, "numerics"))
                    object.numerics = message.numerics;
                if (message.roots && message.roots.length) {
                    object.roots = $Array(message.roots.length);
                    for (let j = 0; j < message.roots.length; ++j)
                        object.roots[j] = $root.amalgam.v1.Root.toObject(message.roots[j], options, _depth + 1);
                }
                if (message.host != null && $Object.hasOwnProperty.call(message, "host"))
                    object.host = message.host;
                if (message.leader != null && $Object.hasOwnProperty.call(message, "leader"))
                    object.leader = message.leader;
                return object;
            };

            /**
             * Converts this Cluster to JSON.
             * @function toJSON
             * @memberof amalgam.v1.Cluster
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Cluster.prototype.toJSON = function() {
                return Cluster.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for Cluster
             * @function getTypeUrl
             * @memberof amalgam.v1.Cluster
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            Cluster.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/amalgam.v1.Cluster";
            };

            return Cluster;
        })();

        v1.Root = (function() {

            /**
             * Properties of a Root.
             * @typedef {Object} amalgam.v1.Root.$Properties
             * @property {string|null} [name] Root name
             * @property {string|null} [folder] Root folder
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Root.
             * @memberof amalgam.v1
             * @interface IRoot
             * @augments amalgam.v1.Root.$Properties
             * @deprecated Use amalgam.v1.Root.$Properties instead.
             */

            /**
             * Shape of a Root.
             * @typedef {amalgam.v1.Root.$Properties} amalgam.v1.Root.$Shape
             */

            /**
             * Constructs a new Root.
             * @memberof amalgam.v1
             * @classdesc Represents a Root.
             * @constructor
             * @param {amalgam.v1.Root.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const Root = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Root name.
             * @member {string} name
             * @memberof amalgam.v1.Root
             * @instance
             */
            Root.prototype.name = "";

            /**
             * Root folder.
             * @member {string} folder
             * @memberof amalgam.v1.Root
             * @instance
             */
            Root.prototype.folder = "";

            /**
             * Creates a new Root instance using the specified properties.
             * @function create
             * @memberof amalgam.v1.Root
             * @static
             * @param {amalgam.v1.Root.$Properties=} [properties] Properties to set
             * @returns {amalgam.v1.Root} Root instance
             * @type {{
             *   (properties: amalgam.v1.Root.$Shape): amalgam.v1.Root & amalgam.v1.Root.$Shape;
             *   (properties?: amalgam.v1.Root.$Properties): amalgam.v1.Root;
             * }}
             */
            Root.create = function(properties) {
                return new Root(properties);
            };

            /**
             * Encodes the specified Root message. Does not implicitly {@link amalgam.v1.Root.verify|verify} messages.
             * @function encode
             * @memberof amalgam.v1.Root
             * @static
             * @param {amalgam.v1.Root.$Properties} message Root message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Root.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.name);
                if (message.folder != null && $Object.hasOwnProperty.call(message, "folder") && message.folder !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.folder);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Root message from the specified reader or buffer.
             * @function decode
             * @memberof amalgam.v1.Root
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {amalgam.v1.Root & amalgam.v1.Root.$Shape} Root
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Root.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.amalgam.v1.Root();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.name = value;
                            else
                                delete message.name;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.folder = value;
                            else
                                delete message.folder;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a Root message.
             * @function verify
             * @memberof amalgam.v1.Root
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            Root.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.name != null && $Object.hasOwnProperty.call(message, "name"))
                    if (!$util.isString(message.name))
                        return "name: string expected";
                if (message.folder != null && $Object.hasOwnProperty.call(message, "folder"))
                    if (!$util.isString(message.folder))
                        return "folder: string expected";
                return null;
            };

            /**
             * Creates a Root message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof amalgam.v1.Root
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {amalgam.v1.Root} Root
             */
            Root.fromObject = function (object, _depth) {
                if (object instanceof $root.amalgam.v1.Root)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".amalgam.v1.Root: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.amalgam.v1.Root();
                if (object.name != null)
                    if (typeof object.name !== "string" || object.name.length)
                        message.name = $String(object.name);
                if (object.folder != null)
                    if (typeof object.folder !== "string" || object.folder.length)
                        message.folder = $String(object.folder);
                return message;
            };

            /**
             * Creates a plain object from a Root message. Also converts values to other types if specified.
             * @function toObject
             * @memberof amalgam.v1.Root
             * @static
             * @param {amalgam.v1.Root} message Root
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            Root.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.name = "";
                    object.folder = "";
                }
                if (message.name != null && $Object.hasOwnProperty.call(message, "name"))
                    object.name = message.name;
                if (message.folder != null && $Object.hasOwnProperty.call(message, "folder"))
                    object.folder = message.folder;
                return object;
            };

            /**
             * Converts this Root to JSON.
             * @function toJSON
             * @memberof amalgam.v1.Root
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            Root.prototype.toJSON = function() {
                return Root.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for Root
             * @function getTypeUrl
             * @memberof amalgam.v1.Root
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            Root.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/amalgam.v1.Root";
            };

            return Root;
        })();

        v1.JobStatus = (function() {

            /**
             * Properties of a JobStatus.
             * @typedef {Object} amalgam.v1.JobStatus.$Properties
             * @property {string|null} [job] JobStatus job
             * @property {number|null} [next] JobStatus next
             * @property {Array.<amalgam.v1.JobStage.$Properties>|null} [stages] JobStatus stages
             * @property {amalgam.v1.JobProgress.$Properties|null} [progress] JobStatus progress
             * @property {Array.<amalgam.v1.JobTask.$Properties>|null} [running] JobStatus running
             * @property {Array.<amalgam.v1.JobAttempt.$Properties>|null} [attempts] JobStatus attempts
             * @property {string|null} [waiting] JobStatus waiting
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a JobStatus.
             * @memberof amalgam.v1
             * @interface IJobStatus
             * @augments amalgam.v1.JobStatus.$Properties
             * @deprecated Use amalgam.v1.JobStatus.$Properties instead.
             */

            /**
             * Shape of a JobStatus.
             * @typedef {amalgam.v1.JobStatus.$Properties} amalgam.v1.JobStatus.$Shape
             */

            /**
             * Constructs a new JobStatus.
             * @memberof amalgam.v1
             * @classdesc Represents a JobStatus.
             * @constructor
             * @param {amalgam.v1.JobStatus.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const JobStatus = function (properties) {
                this.stages = [];
                this.running = [];
                this.attempts = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * JobStatus job.
             * @member {string} job
             * @memberof amalgam.v1.JobStatus
             * @instance
             */
            JobStatus.prototype.job = "";

            /**
             * JobStatus next.
             * @member {number} next
             * @memberof amalgam.v1.JobStatus
             * @instance
             */
            JobStatus.prototype.next = 0;

            /**
             * JobStatus stages.
             * @member {Array.<amalgam.v1.JobStage.$Properties>} stages
             * @memberof amalgam.v1.JobStatus
             * @instance
             */
            JobStatus.prototype.stages = $util.emptyArray;

            /**
             * JobStatus progress.
             * @member {amalgam.v1.JobProgress.$Properties|null|undefined} progress
             * @memberof amalgam.v1.JobStatus
             * @instance
             */
            JobStatus.prototype.progress = null;

            /**
             * JobStatus running.
             * @member {Array.<amalgam.v1.JobTask.$Properties>} running
             * @memberof amalgam.v1.JobStatus
             * @instance
             */
            JobStatus.prototype.running = $util.emptyArray;

            /**
             * JobStatus attempts.
             * @member {Array.<amalgam.v1.JobAttempt.$Properties>} attempts
             * @memberof amalgam.v1.JobStatus
             * @instance
             */
            JobStatus.prototype.attempts = $util.emptyArray;

            /**
             * JobStatus waiting.
             * @member {string} waiting
             * @memberof amalgam.v1.JobStatus
             * @instance
             */
            JobStatus.prototype.waiting = "";

            /**
             * Creates a new JobStatus instance using the specified properties.
             * @function create
             * @memberof amalgam.v1.JobStatus
             * @static
             * @param {amalgam.v1.JobStatus.$Properties=} [properties] Properties to set
             * @returns {amalgam.v1.JobStatus} JobStatus instance
             * @type {{
             *   (properties: amalgam.v1.JobStatus.$Shape): amalgam.v1.JobStatus & amalgam.v1.JobStatus.$Shape;
             *   (properties?: amalgam.v1.JobStatus.$Properties): amalgam.v1.JobStatus;
             * }}
             */
            JobStatus.create = function(properties) {
                return new JobStatus(properties);
            };

            /**
             * Encodes the specified JobStatus message. Does not implicitly {@link amalgam.v1.JobStatus.verify|verify} messages.
             * @function encode
             * @memberof amalgam.v1.JobStatus
             * @static
             * @param {amalgam.v1.JobStatus.$Properties} message JobStatus message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            JobStatus.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.job != null && $Object.hasOwnProperty.call(message, "job") && message.job !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.job);
                if (message.next != null && $Object.hasOwnProperty.call(message, "next") && message.next !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.next);
                if (message.stages != null && message.stages.length)
                    for (let i = 0; i < message.stages.length; ++i)
                        $root.amalgam.v1.JobStage.encode(message.stages[i], writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                if (message.progress != null && $Object.hasOwnProperty.call(message, "progress"))
                    $root.amalgam.v1.JobProgress.encode(message.progress, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                if (message.running != null && message.running.length)
                    for (let i = 0; i < message.running.length; ++i)
                        $root.amalgam.v1.JobTask.encode(message.running[i], writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
                if (message.attempts != null && message.attempts.length)
                    for (let i = 0; i < message.attempts.length; ++i)
                        $root.amalgam.v1.JobAttempt.encode(message.attempts[i], writer.uint32(/* id 6, wireType 2 =*/50).fork(), _depth + 1).ldelim();
                if (message.waiting != null && $Object.hasOwnProperty.call(message, "waiting") && message.waiting !== "")
                    writer.uint32(/* id 7, wireType 2 =*/58).string(message.waiting);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a JobStatus message from the specified reader or buffer.
             * @function decode
             * @memberof amalgam.v1.JobStatus
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {amalgam.v1.JobStatus & amalgam.v1.JobStatus.$Shape} JobStatus
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            JobStatus.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.amalgam.v1.JobStatus();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.job = value;
                            else
                                delete message.job;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.next = value;
                            else
                                delete message.next;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if (!(message.stages && message.stages.length))
                                message.stages = [];
                            message.stages.push($root.amalgam.v1.JobStage.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.progress = $root.amalgam.v1.JobProgress.decode(reader, reader.size(), $undefined, _depth + 1, message.progress);
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if (!(message.running && message.running.length))
                                message.running = [];
                            message.running.push($root.amalgam.v1.JobTask.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if (!(message.attempts && message.attempts.length))
                                message.attempts = [];
                            message.attempts.push($root.amalgam.v1.JobAttempt.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.waiting = value;
                            else
                                delete message.waiting;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a JobStatus message.
             * @function verify
             * @memberof amalgam.v1.JobStatus
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            JobStatus.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.job != null && $Object.hasOwnProperty.call(message, "job"))
                    if (!$util.isString(message.job))
                        return "job: string expected";
                if (message.next != null && $Object.hasOwnProperty.call(message, "next"))
                    if (!$util.isInteger(message.next))
                        return "next: integer expected";
                if (message.stages != null && $Object.hasOwnProperty.call(message, "stages")) {
                    if (!$Array.isArray(message.stages))
                        return "stages: array expected";
                    for (let i = 0; i < message.stages.length; ++i) {
                        let error = $root.amalgam.v1.JobStage.verify(message.stages[i], _depth + 1);
                        if (error)
                            return "stages." + error;
                    }
                }
                if (message.progress != null && $Object.hasOwnProperty.call(message, "progress")) {
                    let error = $root.amalgam.v1.JobProgress.verify(message.progress, _depth + 1);
                    if (error)
                        return "progress." + error;
                }
                if (message.running != null && $Object.hasOwnProperty.call(message, "running")) {
                    if (!$Array.isArray(message.running))
                        return "running: array expected";
                    for (let i = 0; i < message.running.length; ++i) {
                        let error = $root.amalgam.v1.JobTask.verify(message.running[i], _depth + 1);
                        if (error)
                            return "running." + error;
                    }
                }
                if (message.attempts != null && $Object.hasOwnProperty.call(message, "attempts")) {
                    if (!$Array.isArray(message.attempts))
                        return "attempts: array expected";
                    for (let i = 0; i < message.attempts.length; ++i) {
                        let error = $root.amalgam.v1.JobAttempt.verify(message.attempts[i], _depth + 1);
                        if (error)
                            return "attempts." + error;
                    }
                }
                if (message.waiting != null && $Object.hasOwnProperty.call(message, "waiting"))
                    if (!$util.isString(message.waiting))
                        return "waiting: string expected";
                return null;
            };

            /**
             * Creates a JobStatus message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof amalgam.v1.JobStatus
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {amalgam.v1.JobStatus} JobStatus
             */
            JobStatus.fromObject = function (object, _depth) {
                if (object instanceof $root.amalgam.v1.JobStatus)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".amalgam.v1.JobStatus: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.amalgam.v1.JobStatus();
                if (object.job != null)
                    if (typeof object.job !== "string" || object.job.length)
                        message.job = $String(object.job);
                if (object.next != null)
                    if ($Number(object.next) !== 0)
                        message.next = object.next >>> 0;
                if (object.stages) {
                    if (!$Array.isArray(object.stages))
                        throw $TypeError(".amalgam.v1.JobStatus.stages: array expected");
                    message.stages = $Array(object.stages.length);
                    for (let i = 0; i < object.stages.length; ++i) {
                        if (!$util.isObject(object.stages[i]))
                            throw $TypeError(".amalgam.v1.JobStatus.stages: object expected");
                        message.stages[i] = $root.amalgam.v1.JobStage.fromObject(object.stages[i], _depth + 1);
                    }
                }
                if (object.progress != null) {
                    if (!$util.isObject(object.progress))
                        throw $TypeError(".amalgam.v1.JobStatus.progress: object expected");
                    message.progress = $root.amalgam.v1.JobProgress.fromObject(object.progress, _depth + 1);
                }
                if (object.running) {
                    if (!$Array.isArray(object.running))
                        throw $TypeError(".amalgam.v1.JobStatus.running: array expected");
                    message.running = $Array(object.running.length);
                    for (let i = 0; i < object.running.length; ++i) {
                        if (!$util.isObject(object.running[i]))
                            throw $TypeError(".amalgam.v1.JobStatus.running: object expected");
                        message.running[i] = $root.amalgam.v1.JobTask.fromObject(object.running[i], _depth + 1);
                    }
                }
                if (object.attempts) {
                    if (!$Array.isArray(object.attempts))
                        throw $TypeError(".amalgam.v1.JobStatus.attempts: array expected");
                    message.attempts = $Array(object.attempts.length);
                    for (let i = 0; i < object.attempts.length; ++i) {
                        if (!$util.isObject(object.attempts[i]))
                            throw $TypeError(".amalgam.v1.JobStatus.attempts: object expected");
                        message.attempts[i] = $root.amalgam.v1.JobAttempt.fromObject(object.attempts[i], _depth + 1);
                    }
                }
                if (object.waiting != null)
                    if (typeof object.waiting !== "string" || object.waiting.length)
                        message.waiting = $String(object.waiting);
                return message;
            };

            /**
             * Creates a plain object from a JobStatus message. Also converts values to other types if specified.
             * @function toObject
             * @memberof amalgam.v1.JobStatus
             * @static
             * @param {amalgam.v1.JobStatus} message JobStatus
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            JobStatus.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults) {
                    object.stages = [];
                    object.running = [];
                    object.attempts = [];
                }
                if (options.defaults) {
                    object.job = "";
                    object.next = 0;
                    object.progress = null;
                    object.waiting = "";
                }
                if (message.job != null && $Object.hasOwnProperty.call(message, "job"))
                    object.job = message.job;
                if (message.next != null && $Object.hasOwnProperty.call(message, "next"))
                    object.next = message.next;
                if (message.stages && message.stages.length) {
                    object.stages = $Array(message.stages.length);
                    for (let j = 0; j < message.stages.length; ++j)
                        object.stages[j] = $root.amalgam.v1.JobStage.toObject(message.stages[j], options, _depth + 1);
                }
                if (message.progress != null && $Object.hasOwnProperty.call(message, "progress"))
                    object.progress = $root.amalgam.v1.JobProgress.toObject(message.progress, options, _depth + 1);
                if (message.running && message.running.length) {
                    object.running = $Array(message.running.length);
                    for (let j = 0; j < message.running.length; ++j)
                        object.running[j] = $root.amalgam.v1.JobTask.toObject(message.running[j], options, _depth + 1);
                }
                if (message.attempts && message.attempts.length) {
                    object.attempts = $Array(message.attempts.length);
                    for (let j = 0; j < message.attempts.length; ++j)
                        object.attempts[j] = $root.amalgam.v1.JobAttempt.toObject(message.attempts[j], options, _depth + 1);
                }
                if (message.waiting != null && $Object.hasOwnProperty.call(message, "waiting"))
                    object.waiting = message.waiting;
                return object;
            };

            /**
             * Converts this JobStatus to JSON.
             * @function toJSON
             * @memberof amalgam.v1.JobStatus
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            JobStatus.prototype.toJSON = function() {
                return JobStatus.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for JobStatus
             * @function getTypeUrl
             * @memberof amalgam.v1.JobStatus
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            JobStatus.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/amalgam.v1.JobStatus";
            };

            return JobStatus;
        })();

        v1.TaskMessage = (function() {

            /**
             * Properties of a TaskMessage.
             * @typedef {Object} amalgam.v1.TaskMessage.$Properties
             * @property {string|null} [job] TaskMessage job
             * @property {string|null} [stage] TaskMessage stage
             * @property {number|null} [task] TaskMessage task
             * @property {amalgam.v1.TaskKind|null} [kind] TaskMessage kind
             * @property {number|null} [planFormat] TaskMessage planFormat
             * @property {number|null} [numerics] TaskMessage numerics
             * @property {string|null} [pool] TaskMessage pool
             * @property {string|null} [staging] TaskMessage staging
             * @property {number|null} [lineOffset] TaskMessage lineOffset
             * @property {number|null} [lineLength] TaskMessage lineLength
             * @property {Uint8Array|null} [lineSha256] TaskMessage lineSha256
             * @property {number|null} [memoryBytes] TaskMessage memoryBytes
             * @property {number|null} [generation] TaskMessage generation
             * @property {number|null} [attemptsMax] TaskMessage attemptsMax
             * @property {number|null} [retries] TaskMessage retries
             * @property {boolean|null} [allowNan] TaskMessage allowNan
             * @property {string|null} [traceparent] TaskMessage traceparent
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a TaskMessage.
             * @memberof amalgam.v1
             * @interface ITaskMessage
             * @augments amalgam.v1.TaskMessage.$Properties
             * @deprecated Use amalgam.v1.TaskMessage.$Properties instead.
             */

            /**
             * Shape of a TaskMessage.
             * @typedef {amalgam.v1.TaskMessage.$Properties} amalgam.v1.TaskMessage.$Shape
             */

            /**
             * Constructs a new TaskMessage.
             * @memberof amalgam.v1
             * @classdesc Represents a TaskMessage.
             * @constructor
             * @param {amalgam.v1.TaskMessage.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const TaskMessage = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * TaskMessage job.
             * @member {string} job
             * @memberof amalgam.v1.TaskMessage
             * @instance
             */
            TaskMessage.prototype.job = "";

            /**
             * TaskMessage stage.
             * @member {string} stage
             * @memberof amalgam.v1.TaskMessage
             * @instance
             */
            TaskMessage.prototype.stage = "";

            /**
             * TaskMessage task.
             * @member {number} task
             * @memberof amalgam.v1.TaskMessage
             * @instance
             */
            TaskMessage.prototype.task = 0;

            /**
             * TaskMessage kind.
             * @member {amalgam.v1.TaskKind} kind
             * @memberof amalgam.v1.TaskMessage
             * @instance
             */
            TaskMessage.prototype.kind = 0;

            /**
             * TaskMessage planFormat.
             * @member {number} planFormat
             * @memberof amalgam.v1.TaskMessage
             * @instance
             */
            TaskMessage.prototype.planFormat = 0;

            /**
             * TaskMessage numerics.
             * @member {number} numerics
             * @memberof amalgam.v1.TaskMessage
             * @instance
             */
            TaskMessage.prototype.numerics = 0;

            /**
             * TaskMessage pool.
             * @member {string} pool
             * @memberof amalgam.v1.TaskMessage
             * @instance
             */
            TaskMessage.prototype.pool = "";

            /**
             * TaskMessage staging.
             * @member {string} staging
             * @memberof amalgam.v1.TaskMessage
             * @instance
             */
            TaskMessage.prototype.staging = "";

            /**
             * TaskMessage lineOffset.
             * @member {number} lineOffset
             * @memberof amalgam.v1.TaskMessage
             * @instance
             */
            TaskMessage.prototype.lineOffset = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * TaskMessage lineLength.
             * @member {number} lineLength
             * @memberof amalgam.v1.TaskMessage
             * @instance
             */
            TaskMessage.prototype.lineLength = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * TaskMessage lineSha256.
             * @member {Uint8Array} lineSha256
             * @memberof amalgam.v1.TaskMessage
             * @instance
             */
            TaskMessage.prototype.lineSha256 = $util.newBuffer([]);

            /**
             * TaskMessage memoryBytes.
             * @member {number} memoryBytes
             * @memberof amalgam.v1.TaskMessage
             * @instance
             */
            TaskMessage.prototype.memoryBytes = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * TaskMessage generation.
             * @member {number} generation
             * @memberof amalgam.v1.TaskMessage
             * @instance
             */
            TaskMessage.prototype.generation = 0;

            /**
             * TaskMessage attemptsMax.
             * @member {number} attemptsMax
             * @memberof amalgam.v1.TaskMessage
             * @instance
             */
            TaskMessage.prototype.attemptsMax = 0;

            /**
             * TaskMessage retries.
             * @member {number} retries
             * @memberof amalgam.v1.TaskMessage
             * @instance
             */
            TaskMessage.prototype.retries = 0;

            /**
             * TaskMessage allowNan.
             * @member {boolean} allowNan
             * @memberof amalgam.v1.TaskMessage
             * @instance
             */
            TaskMessage.prototype.allowNan = false;

            /**
             * TaskMessage traceparent.
             * @member {string} traceparent
             * @memberof amalgam.v1.TaskMessage
             * @instance
             */
            TaskMessage.prototype.traceparent = "";

            /**
             * Creates a new TaskMessage instance using the specified properties.
             * @function create
             * @memberof amalgam.v1.TaskMessage
             * @static
             * @param {amalgam.v1.TaskMessage.$Properties=} [properties] Properties to set
             * @returns {amalgam.v1.TaskMessage} TaskMessage instance
             * @type {{
             *   (properties: amalgam.v1.TaskMessage.$Shape): amalgam.v1.TaskMessage & amalgam.v1.TaskMessage.$Shape;
             *   (properties?: amalgam.v1.TaskMessage.$Properties): amalgam.v1.TaskMessage;
             * }}
             */
            TaskMessage.create = function(properties) {
                return new TaskMessage(properties);
            };

            /**
             * Encodes the specified TaskMessage message. Does not implicitly {@link amalgam.v1.TaskMessage.verify|verify} messages.
             * @function encode
             * @memberof amalgam.v1.TaskMessage
             * @static
             * @param {amalgam.v1.TaskMessage.$Properties} message TaskMessage message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            TaskMessage.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.job != null && $Object.hasOwnProperty.call(message, "job") && message.job !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.job);
                if (message.stage != null && $Object.hasOwnProperty.call(message, "stage") && message.stage !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.stage);
                if (message.task != null && $Object.hasOwnProperty.call(message, "task") && message.task !== 0)
                    writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.task);
                if (message.kind != null && $Object.hasOwnProperty.call(message, "kind") && message.kind !== 0)
                    writer.uint32(/* id 4, wireType 0 =*/32).int32(message.kind);
                if (message.planFormat != null && $Object.hasOwnProperty.call(message, "planFormat") && message.planFormat !== 0)
                    writer.uint32(/* id 5, wireType 0 =*/40).uint32(message.planFormat);
                if (message.numerics != null && $Object.hasOwnProperty.call(message, "numerics") && message.numerics !== 0)
                    writer.uint32(/* id 6, wireType 0 =*/48).uint32(message.numerics);
                if (message.pool != null && $Object.hasOwnProperty.call(message, "pool") && message.pool !== "")
                    writer.uint32(/* id 7, wireType 2 =*/58).string(message.pool);
                if (message.staging != null && $Object.hasOwnProperty.call(message, "staging") && message.staging !== "")
                    writer.uint32(/* id 8, wireType 2 =*/66).string(message.staging);
                if (message.lineOffset != null && $Object.hasOwnProperty.call(message, "lineOffset") && (typeof message.lineOffset === "object" ? message.lineOffset.low || message.lineOffset.high : message.lineOffset !== 0))
                    writer.uint32(/* id 9, wireType 0 =*/72).uint64(message.lineOffset);
                if (message.lineLength != null && $Object.hasOwnProperty.call(message, "lineLength") && (typeof message.lineLength === "object" ? message.lineLength.low || message.lineLength.high : message.lineLength !== 0))
                    writer.uint32(/* id 10, wireType 0 =*/80).uint64(message.lineLength);
                if (message.lineSha256 != null && $Object.hasOwnProperty.call(message, "lineSha256") && message.lineSha256.length)
                    writer.uint32(/* id 11, wireType 2 =*/90).bytes(message.lineSha256);
                if (message.memoryBytes != null && $Object.hasOwnProperty.call(message, "memoryBytes") && (typeof message.memoryBytes === "object" ? message.memoryBytes.low || message.memoryBytes.high : message.memoryBytes !== 0))
                    writer.uint32(/* id 12, wireType 0 =*/96).uint64(message.memoryBytes);
                if (message.generation != null && $Object.hasOwnProperty.call(message, "generation") && message.generation !== 0)
                    writer.uint32(/* id 13, wireType 0 =*/104).uint32(message.generation);
                if (message.attemptsMax != null && $Object.hasOwnProperty.call(message, "attemptsMax") && message.attemptsMax !== 0)
                    writer.uint32(/* id 14, wireType 0 =*/112).uint32(message.attemptsMax);
                if (message.retries != null && $Object.hasOwnProperty.call(message, "retries") && message.retries !== 0)
                    writer.uint32(/* id 15, wireType 0 =*/120).uint32(message.retries);
                if (message.allowNan != null && $Object.hasOwnProperty.call(message, "allowNan") && message.allowNan !== false)
                    writer.uint32(/* id 16, wireType 0 =*/128).bool(message.allowNan);
                if (message.traceparent != null && $Object.hasOwnProperty.call(message, "traceparent") && message.traceparent !== "")
                    writer.uint32(/* id 17, wireType 2 =*/138).string(message.traceparent);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a TaskMessage message from the specified reader or buffer.
             * @function decode
             * @memberof amalgam.v1.TaskMessage
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {amalgam.v1.TaskMessage & amalgam.v1.TaskMessage.$Shape} TaskMessage
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            TaskMessage.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.amalgam.v1.TaskMessage();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.job = value;
                            else
                                delete message.job;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.stage = value;
                            else
                                delete message.stage;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.task = value;
                            else
                                delete message.task;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.kind = value;
                            else
                                delete message.kind;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.planFormat = value;
                            else
                                delete message.planFormat;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.numerics = value;
                            else
                                delete message.numerics;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.pool = value;
                            else
                                delete message.pool;
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.staging = value;
                            else
                                delete message.staging;
                            continue;
                        }
                    case 9: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.lineOffset = value;
                            else
                                delete message.lineOffset;
                            continue;
                        }
                    case 10: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.lineLength = value;
                            else
                                delete message.lineLength;
                            continue;
                        }
                    case 11: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.lineSha256 = value;
                            else
                                delete message.lineSha256;
                            continue;
                        }
                    case 12: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.memoryBytes = value;
                            else
                                delete message.memoryBytes;
                            continue;
                        }
                    case 13: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.generation = value;
                            else
                                delete message.generation;
                            continue;
                        }
                    case 14: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.attemptsMax = value;
                            else
                                delete message.attemptsMax;
                            continue;
                        }
                    case 15: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.retries = value;
                            else
                                delete message.retries;
                            continue;
                        }
                    case 16: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.allowNan = value;
                            else
                                delete message.allowNan;
                            continue;
                        }
                    case 17: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.traceparent = value;
                            else
                                delete message.traceparent;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a TaskMessage message.
             * @function verify
             * @memberof amalgam.v1.TaskMessage
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            TaskMessage.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.job != null && $Object.hasOwnProperty.call(message, "job"))
                    if (!$util.isString(message.job))
                        return "job: string expected";
                if (message.stage != null && $Object.hasOwnProperty.call(message, "stage"))
                    if (!$util.isString(message.stage))
                        return "stage: string expected";
                if (message.task != null && $Object.hasOwnProperty.call(message, "task"))
                    if (!$util.isInteger(message.task))
                        return "task: integer expected";
                if (message.kind != null && $Object.hasOwnProperty.call(message, "kind"))
                    if (typeof message.kind !== "number" || (message.kind | 0) !== message.kind)
                        return "kind: enum value expected";
                if (message.planFormat != null && $Object.hasOwnProperty.call(message, "planFormat"))
                    if (!$util.isInteger(message.planFormat))
                        return "planFormat: integer expected";
                if (message.numerics != null && $Object.hasOwnProperty.call(message, "numerics"))
                    if (!$util.isInteger(message.numerics))
                        return "numerics: integer expected";
                if (message.pool != null && $Object.hasOwnProperty.call(message, "pool"))
                    if (!$util.isString(message.pool))
                        return "pool: string expected";
                if (message.staging != null && $Object.hasOwnProperty.call(message, "staging"))
                    if (!$util.isString(message.staging))
                        return "staging: string expected";
                if (message.lineOffset != null && $Object.hasOwnProperty.call(message, "lineOffset"))
                    if (!$util.isInteger(message.lineOffset) && !(message.lineOffset && $util.isInteger(message.lineOffset.low) && $util.isInteger(message.lineOffset.high)))
                        return "lineOffset: integer|Long expected";
                if (message.lineLength != null && $Object.hasOwnProperty.call(message, "lineLength"))
                    if (!$util.isInteger(message.lineLength) && !(message.lineLength && $util.isInteger(message.lineLength.low) && $util.isInteger(message.lineLength.high)))
                        return "lineLength: integer|Long expected";
                if (message.lineSha256 != null && $Object.hasOwnProperty.call(message, "lineSha256"))
                    if (!(message.lineSha256 && typeof message.lineSha256.length === "number" || $util.isString(message.lineSha256)))
                        return "lineSha256: buffer expected";
                if (message.memoryBytes != null && $Object.hasOwnProperty.call(message, "memoryBytes"))
                    if (!$util.isInteger(message.memoryBytes) && !(message.memoryBytes && $util.isInteger(message.memoryBytes.low) && $util.isInteger(message.memoryBytes.high)))
                        return "memoryBytes: integer|Long expected";
                if (message.generation != null && $Object.hasOwnProperty.call(message, "generation"))
                    if (!$util.isInteger(message.generation))
                        return "generation: integer expected";
                if (message.attemptsMax != null && $Object.hasOwnProperty.call(message, "attemptsMax"))
                    if (!$util.isInteger(message.attemptsMax))
                        return "attemptsMax: integer expected";
                if (message.retries != null && $Object.hasOwnProperty.call(message, "retries"))
                    if (!$util.isInteger(message.retries))
                        return "retries: integer expected";
                if (message.allowNan != null && $Object.hasOwnProperty.call(message, "allowNan"))
                    if (typeof message.allowNan !== "boolean")
                        return "allowNan: boolean expected";
                if (message.traceparent != null && $Object.hasOwnProperty.call(message, "traceparent"))
                    if (!$util.isString(message.traceparent))
                        return "traceparent: string expected";
                return null;
            };

            /**
             * Creates a TaskMessage message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof amalgam.v1.TaskMessage
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {amalgam.v1.TaskMessage} TaskMessage
             */
            TaskMessage.fromObject = function (object, _depth) {
                if (object instanceof $root.amalgam.v1.TaskMessage)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".amalgam.v1.TaskMessage: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.amalgam.v1.TaskMessage();
                if (object.job != null)
                    if (typeof object.job !== "string" || object.job.length)
                        message.job = $String(object.job);
                if (object.stage != null)
                    if (typeof object.stage !== "string" || object.stage.length)
                        message.stage = $String(object.stage);
                if (object.task != null)
                    if ($Number(object.task) !== 0)
                        message.task = object.task >>> 0;
                if (object.kind !== 0 && (typeof object.kind !== "string" || $root.amalgam.v1.TaskKind[object.kind] !== 0))
                    switch (object.kind) {
                    case "TASK_KIND_UNSPECIFIED":
                    case 0:
                        message.kind = 0;
                        break;
                    case "TASK_KIND_WRITE":
                    case 1:
                        message.kind = 1;
                        break;
                    case "TASK_KIND_REDUCE":
                    case 2:
                        message.kind = 2;
                        break;
                    case "TASK_KIND_ASSEMBLE":
                    case 3:
                        message.kind = 3;
                        break;
                    default:
                        if (typeof object.kind === "number" && (object.kind | 0) === object.kind)
                            message.kind = object.kind;
                    }
                if (object.planFormat != null)
                    if ($Number(object.planFormat) !== 0)
                        message.planFormat = object.planFormat >>> 0;
                if (object.numerics != null)
                    if ($Number(object.numerics) !== 0)
                        message.numerics = object.numerics >>> 0;
                if (object.pool != null)
                    if (typeof object.pool !== "string" || object.pool.length)
                        message.pool = $String(object.pool);
                if (object.staging != null)
                    if (typeof object.staging !== "string" || object.staging.length)
                        message.staging = $String(object.staging);
                if (object.lineOffset != null)
                    if (typeof object.lineOffset === "object" ? object.lineOffset.low || object.lineOffset.high : $Number(object.lineOffset) !== 0)
                        if ($util.Long)
                            message.lineOffset = $util.Long.fromValue(object.lineOffset, true);
                        else if (typeof object.lineOffset === "string")
                            message.lineOffset = $parseInt(object.lineOffset, 10);
                        else if (typeof object.lineOffset === "number")
                            message.lineOffset = object.lineOffset;
                        else if (typeof object.lineOffset === "object")
                            message.lineOffset = new $util.LongBits(object.lineOffset.low >>> 0, object.lineOffset.high >>> 0).toNumber(true);
                if (object.lineLength != null)
                    if (typeof object.lineLength === "object" ? object.lineLength.low || object.lineLength.high : $Number(object.lineLength) !== 0)
                        if ($util.Long)
                            message.lineLength = $util.Long.fromValue(object.lineLength, true);
                        else if (typeof object.lineLength === "string")
                            message.lineLength = $parseInt(object.lineLength, 10);
                        else if (typeof object.lineLength === "number")
                            message.lineLength = object.lineLength;
                        else if (typeof object.lineLength === "object")
                            message.lineLength = new $util.LongBits(object.lineLength.low >>> 0, object.lineLength.high >>> 0).toNumber(true);
                if (object.lineSha256 != null)
                    if (object.lineSha256.length)
                        if (typeof object.lineSha256 === "string")
                            $util.base64.decode(object.lineSha256, message.lineSha256 = $util.newBuffer($util.base64.length(object.lineSha256)), 0);
                        else if (object.lineSha256.length >= 0)
                            message.lineSha256 = object.lineSha256;
                if (object.memoryBytes != null)
                    if (typeof object.memoryBytes === "object" ? object.memoryBytes.low || object.memoryBytes.high : $Number(object.memoryBytes) !== 0)
                        if ($util.Long)
                            message.memoryBytes = $util.Long.fromValue(object.memoryBytes, true);
                        else if (typeof object.memoryBytes === "string")
                            message.memoryBytes = $parseInt(object.memoryBytes, 10);
                        else if (typeof object.memoryBytes === "number")
                            message.memoryBytes = object.memoryBytes;
                        else if (typeof object.memoryBytes === "object")
                            message.memoryBytes = new $util.LongBits(object.memoryBytes.low >>> 0, object.memoryBytes.high >>> 0).toNumber(true);
                if (object.generation != null)
                    if ($Number(object.generation) !== 0)
                        message.generation = object.generation >>> 0;
                if (object.attemptsMax != null)
                    if ($Number(object.attemptsMax) !== 0)
                        message.attemptsMax = object.attemptsMax >>> 0;
                if (object.retries != null)
                    if ($Number(object.retries) !== 0)
                        message.retries = object.retries >>> 0;
                if (object.allowNan != null)
                    if (object.allowNan)
                        message.allowNan = $Boolean(object.allowNan);
                if (object.traceparent != null)
                    if (typeof object.traceparent !== "string" || object.traceparent.length)
                        message.traceparent = $String(object.traceparent);
                return message;
            };

            /**
             * Creates a plain object from a TaskMessage message. Also converts values to other types if specified.
             * @function toObject
             * @memberof amalgam.v1.TaskMessage
             * @static
             * @param {amalgam.v1.TaskMessage} message TaskMessage
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            TaskMessage.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.job = "";
                    object.stage = "";
                    object.task = 0;
                    object.kind = options.enums === $String ? "TASK_KIND_UNSPECIFIED" : 0;
                    object.planFormat = 0;
                    object.numerics = 0;
                    object.pool = "";
                    object.staging = "";
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.lineOffset = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.lineOffset = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.lineLength = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.lineLength = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    if (options.bytes === $String)
                        object.lineSha256 = "";
                    else {
                        object.lineSha256 = [];
                        if (options.bytes !== $Array)
                            object.lineSha256 = $util.newBuffer(object.lineSha256);
                    }
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.memoryBytes = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.memoryBytes = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    object.generation = 0;
                    object.attemptsMax = 0;
                    object.retries = 0;
                    object.allowNan = false;
                    object.traceparent = "";
                }
                if (message.job != null && $Object.hasOwnProperty.call(message, "job"))
                    object.job = message.job;
                if (message.stage != null && $Object.hasOwnProperty.call(message, "stage"))
                    object.stage = message.stage;
                if (message.task != null && $Object.hasOwnProperty.call(message, "task"))
                    object.task = message.task;
                if (message.kind != null && $Object.hasOwnProperty.call(message, "kind"))
                    object.kind = options.enums === $String ? $root.amalgam.v1.TaskKind[message.kind] === $undefined ? message.kind : $root.amalgam.v1.TaskKind[message.kind] : message.kind;
                if (message.planFormat != null && $Object.hasOwnProperty.call(message, "planFormat"))
                    object.planFormat = message.planFormat;
                if (message.numerics != null && $Object.hasOwnProperty.call(message, "numerics"))
                    object.numerics = message.numerics;
                if (message.pool != null && $Object.hasOwnProperty.call(message, "pool"))
                    object.pool = message.pool;
                if (message.staging != null && $Object.hasOwnProperty.call(message, "staging"))
                    object.staging = message.staging;
                if (message.lineOffset != null && $Object.hasOwnProperty.call(message, "lineOffset"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.lineOffset = typeof message.lineOffset === "number" ? $BigInt(message.lineOffset) : $util.Long.fromBits(message.lineOffset.low >>> 0, message.lineOffset.high >>> 0, true).toBigInt();
                    else if (typeof message.lineOffset === "number")
                        object.lineOffset = options.longs === $String ? $String(message.lineOffset) : message.lineOffset;
                    else
                        object.lineOffset = options.longs === $String ? $util.Long.prototype.toString.call(message.lineOffset) : options.longs === $Number ? new $util.LongBits(message.lineOffset.low >>> 0, message.lineOffset.high >>> 0).toNumber(true) : message.lineOffset;
                if (message.lineLength != null && $Object.hasOwnProperty.call(message, "lineLength"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.lineLength = typeof message.lineLength === "number" ? $BigInt(message.lineLength) : $util.Long.fromBits(message.lineLength.low >>> 0, message.lineLength.high >>> 0, true).toBigInt();
                    else if (typeof message.lineLength === "number")
                        object.lineLength = options.longs === $String ? $String(message.lineLength) : message.lineLength;
                    else
                        object.lineLength = options.longs === $String ? $util.Long.prototype.toString.call(message.lineLength) : options.longs === $Number ? new $util.LongBits(message.lineLength.low >>> 0, message.lineLength.high >>> 0).toNumber(true) : message.lineLength;
                if (message.lineSha256 != null && $Object.hasOwnProperty.call(message, "lineSha256"))
                    object.lineSha256 = options.bytes === $String ? $util.base64.encode(message.lineSha256, 0, message.lineSha256.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.lineSha256) : message.lineSha256;
                if (message.memoryBytes != null && $Object.hasOwnProperty.call(message, "memoryBytes"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.memoryBytes = typeof message.memoryBytes === "number" ? $BigInt(message.memoryBytes) : $util.Long.fromBits(message.memoryBytes.low >>> 0, message.memoryBytes.high >>> 0, true).toBigInt();
                    else if (typeof message.memoryBytes === "number")
                        object.memoryBytes = options.longs === $String ? $String(message.memoryBytes) : message.memoryBytes;
                    else
                        object.memoryBytes = options.longs === $String ? $util.Long.prototype.toString.call(message.memoryBytes) : options.longs === $Number ? new $util.LongBits(message.memoryBytes.low >>> 0, message.memoryBytes.high >>> 0).toNumber(true) : message.memoryBytes;
                if (message.generation != null && $Object.hasOwnProperty.call(message, "generation"))
                    object.generation = message.generation;
                if (message.attemptsMax != null && $Object.hasOwnProperty.call(message, "attemptsMax"))
                    object.attemptsMax = message.attemptsMax;
                if (message.retries != null && $Object.hasOwnProperty.call(message, "retries"))
                    object.retries = message.retries;
                if (message.allowNan != null && $Object.hasOwnProperty.call(message, "allowNan"))
                    object.allowNan = message.allowNan;
                if (message.traceparent != null && $Object.hasOwnProperty.call(message, "traceparent"))
                    object.traceparent = message.traceparent;
                return object;
            };

            /**
             * Converts this TaskMessage to JSON.
             * @function toJSON
             * @memberof amalgam.v1.TaskMessage
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            TaskMessage.prototype.toJSON = function() {
                return TaskMessage.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for TaskMessage
             * @function getTypeUrl
             * @memberof amalgam.v1.TaskMessage
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            TaskMessage.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/amalgam.v1.TaskMessage";
            };

            return TaskMessage;
        })();

        /**
         * TaskKind enum.
         * @name amalgam.v1.TaskKind
         * @enum {number}
         * @property {number} TASK_KIND_UNSPECIFIED=0 TASK_KIND_UNSPECIFIED value
         * @property {number} TASK_KIND_WRITE=1 TASK_KIND_WRITE value
         * @property {number} TASK_KIND_REDUCE=2 TASK_KIND_REDUCE value
         * @property {number} TASK_KIND_ASSEMBLE=3 TASK_KIND_ASSEMBLE value
         */
        v1.TaskKind = (function() {
            const valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "TASK_KIND_UNSPECIFIED"] = 0;
            values[valuesById[1] = "TASK_KIND_WRITE"] = 1;
            values[valuesById[2] = "TASK_KIND_REDUCE"] = 2;
            values[valuesById[3] = "TASK_KIND_ASSEMBLE"] = 3;
            return values;
        })();

        v1.TaskState = (function() {

            /**
             * Properties of a TaskState.
             * @typedef {Object} amalgam.v1.TaskState.$Properties
             * @property {number|null} [attempt] TaskState attempt
             * @property {number|null} [retries] TaskState retries
             * @property {string|null} [worker] TaskState worker
             * @property {string|null} [token] TaskState token
             * @property {amalgam.v1.TaskState.Phase|null} [phase] TaskState phase
             * @property {Array.<amalgam.v1.AttemptError.$Properties>|null} [errors] TaskState errors
             * @property {number|null} [beat] TaskState beat
             * @property {Array.<string>|null} [refused] TaskState refused
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a TaskState.
             * @memberof amalgam.v1
             * @interface ITaskState
             * @augments amalgam.v1.TaskState.$Properties
             * @deprecated Use amalgam.v1.TaskState.$Properties instead.
             */

            /**
             * Shape of a TaskState.
             * @typedef {amalgam.v1.TaskState.$Properties} amalgam.v1.TaskState.$Shape
             */

            /**
             * Constructs a new TaskState.
             * @memberof amalgam.v1
             * @classdesc Represents a TaskState.
             * @constructor
             * @param {amalgam.v1.TaskState.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const TaskState = function (properties) {
                this.errors = [];
                this.refused = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * TaskState attempt.
             * @member {number} attempt
             * @memberof amalgam.v1.TaskState
             * @instance
             */
            TaskState.prototype.attempt = 0;

            /**
             * TaskState retries.
             * @member {number} retries
             * @memberof amalgam.v1.TaskState
             * @instance
             */
            TaskState.prototype.retries = 0;

            /**
             * TaskState worker.
             * @member {string} worker
             * @memberof amalgam.v1.TaskState
             * @instance
             */
            TaskState.prototype.worker = "";

            /**
             * TaskState token.
             * @member {string} token
             * @memberof amalgam.v1.TaskState
             * @instance
             */
            TaskState.prototype.token = "";

            /**
             * TaskState phase.
             * @member {amalgam.v1.TaskState.Phase} phase
             * @memberof amalgam.v1.TaskState
             * @instance
             */
            TaskState.prototype.phase = 0;

            /**
             * TaskState errors.
             * @member {Array.<amalgam.v1.AttemptError.$Properties>} errors
             * @memberof amalgam.v1.TaskState
             * @instance
             */
            TaskState.prototype.errors = $util.emptyArray;

            /**
             * TaskState beat.
             * @member {number} beat
             * @memberof amalgam.v1.TaskState
             * @instance
             */
            TaskState.prototype.beat = 0;

            /**
             * TaskState refused.
             * @member {Array.<string>} refused
             * @memberof amalgam.v1.TaskState
             * @instance
             */
            TaskState.prototype.refused = $util.emptyArray;

            /**
             * Creates a new TaskState instance using the specified properties.
             * @function create
             * @memberof amalgam.v1.TaskState
             * @static
             * @param {amalgam.v1.TaskState.$Properties=} [properties] Properties to set
             * @returns {amalgam.v1.TaskState} TaskState instance
             * @type {{
             *   (properties: amalgam.v1.TaskState.$Shape): amalgam.v1.TaskState & amalgam.v1.TaskState.$Shape;
             *   (properties?: amalgam.v1.TaskState.$Properties): amalgam.v1.TaskState;
             * }}
             */
            TaskState.create = function(properties) {
                return new TaskState(properties);
            };

            /**
             * Encodes the specified TaskState message. Does not implicitly {@link amalgam.v1.TaskState.verify|verify} messages.
             * @function encode
             * @memberof amalgam.v1.TaskState
             * @static
             * @param {amalgam.v1.TaskState.$Properties} message TaskState message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            TaskState.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt") && message.attempt !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.attempt);
                if (message.retries != null && $Object.hasOwnProperty.call(message, "retries") && message.retries !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.retries);
                if (message.worker != null && $Object.hasOwnProperty.call(message, "worker") && message.worker !== "")
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.worker);
                if (message.token != null && $Object.hasOwnProperty.call(message, "token") && message.token !== "")
                    writer.uint32(/* id 4, wireType 2 =*/34).string(message.token);
                if (message.phase != null && $Object.hasOwnProperty.call(message, "phase") && message.phase !== 0)
                    writer.uint32(/* id 5, wireType 0 =*/40).int32(message.phase);
                if (message.errors != null && message.errors.length)
                    for (let i = 0; i < message.errors.length; ++i)
                        $root.amalgam.v1.AttemptError.encode(message.errors[i], writer.uint32(/* id 6, wireType 2 =*/50).fork(), _depth + 1).ldelim();
                if (message.beat != null && $Object.hasOwnProperty.call(message, "beat") && message.beat !== 0)
                    writer.uint32(/* id 7, wireType 0 =*/56).uint32(message.beat);
                if (message.refused != null && message.refused.length)
                    for (let i = 0; i < message.refused.length; ++i)
                        writer.uint32(/* id 8, wireType 2 =*/66).string(message.refused[i]);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a TaskState message from the specified reader or buffer.
             * @function decode
             * @memberof amalgam.v1.TaskState
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {amalgam.v1.TaskState & amalgam.v1.TaskState.$Shape} TaskState
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            TaskState.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.amalgam.v1.TaskState();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.attempt = value;
                            else
                                delete message.attempt;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.retries = value;
                            else
                                delete message.retries;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.worker = value;
                            else
                                delete message.worker;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.token = value;
                            else
                                delete message.token;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.phase = value;
                            else
                                delete message.phase;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if (!(message.errors && message.errors.length))
                                message.errors = [];
                            message.errors.push($root.amalgam.v1.AttemptError.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 7: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.beat = value;
                            else
                                delete message.beat;
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            if (!(message.refused && message.refused.length))
                                message.refused = [];
                            message.refused.push(reader.stringVerify());
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a TaskState message.
             * @function verify
             * @memberof amalgam.v1.TaskState
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            TaskState.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt"))
                    if (!$util.isInteger(message.attempt))
                        return "attempt: integer expected";
                if (message.retries != null && $Object.hasOwnProperty.call(message, "retries"))
                    if (!$util.isInteger(message.retries))
                        return "retries: integer expected";
                if (message.worker != null && $Object.hasOwnProperty.call(message, "worker"))
                    if (!$util.isString(message.worker))
                        return "worker: string expected";
                if (message.token != null && $Object.hasOwnProperty.call(message, "token"))
                    if (!$util.isString(message.token))
                        return "token: string expected";
                if (message.phase != null && $Object.hasOwnProperty.call(message, "phase"))
                    if (typeof message.phase !== "number" || (message.phase | 0) !== message.phase)
                        return "phase: enum value expected";
                if (message.errors != null && $Object.hasOwnProperty.call(message, "errors")) {
                    if (!$Array.isArray(message.errors))
                        return "errors: array expected";
                    for (let i = 0; i < message.errors.length; ++i) {
                        let error = $root.amalgam.v1.AttemptError.verify(message.errors[i], _depth + 1);
                        if (error)
                            return "errors." + error;
                    }
                }
                if (message.beat != null && $Object.hasOwnProperty.call(message, "beat"))
                    if (!$util.isInteger(message.beat))
                        return "beat: integer expected";
                if (message.refused != null && $Object.hasOwnProperty.call(message, "refused")) {
                    if (!$Array.isArray(message.refused))
                        return "refused: array expected";
                    for (let i = 0; i < message.refused.length; ++i)
                        if (!$util.isString(message.refused[i]))
                            return "refused: string[] expected";
                }
                return null;
            };

            /**
             * Creates a TaskState message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof amalgam.v1.TaskState
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {amalgam.v1.TaskState} TaskState
             */
            TaskState.fromObject = function (object, _depth) {
                if (object instanceof $root.amalgam.v1.TaskState)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".amalgam.v1.TaskState: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.amalgam.v1.TaskState();
                if (object.attempt != null)
                    if ($Number(object.attempt) !== 0)
                        message.attempt = object.attempt >>> 0;
                if (object.retries != null)
                    if ($Number(object.retries) !== 0)
                        message.retries = object.retries >>> 0;
                if (object.worker != null)
                    if (typeof object.worker !== "string" || object.worker.length)
                        message.worker = $String(object.worker);
                if (object.token != null)
                    if (typeof object.token !== "string" || object.token.length)
                        message.token = $String(object.token);
                if (object.phase !== 0 && (typeof object.phase !== "string" || $root.amalgam.v1.TaskState.Phase[object.phase] !== 0))
                    switch (object.phase) {
                    case "PHASE_UNSPECIFIED":
                    case 0:
                        message.phase = 0;
                        break;
                    case "RUNNING":
                    case 1:
                        message.phase = 1;
                        break;
                    case "FAILED":
                    case 2:
                        message.phase = 2;
                        break;
                    case "DEAD":
                    case 3:
                        message.phase = 3;
                        break;
                    case "RELEASED":
                    case 4:
                        message.phase = 4;
                        break;
                    default:
                        if (typeof object.phase === "number" && (object.phase | 0) === object.phase)
                            message.phase = object.phase;
                    }
                if (object.errors) {
                    if (!$Array.isArray(object.errors))
                        throw $TypeError(".amalgam.v1.TaskState.errors: array expected");
                    message.errors = $Array(object.errors.length);
                    for (let i = 0; i < object.errors.length; ++i) {
                        if (!$util.isObject(object.errors[i]))
                            throw $TypeError(".amalgam.v1.TaskState.errors: object expected");
                        message.errors[i] = $root.amalgam.v1.AttemptError.fromObject(object.errors[i], _depth + 1);
                    }
                }
                if (object.beat != null)
                    if ($Number(object.beat) !== 0)
                        message.beat = object.beat >>> 0;
                if (object.refused) {
                    if (!$Array.isArray(object.refused))
                        throw $TypeError(".amalgam.v1.TaskState.refused: array expected");
                    message.refused = $Array(object.refused.length);
                    for (let i = 0; i < object.refused.length; ++i)
                        message.refused[i] = $String(object.refused[i]);
                }
                return message;
            };

            /**
             * Creates a plain object from a TaskState message. Also converts values to other types if specified.
             * @function toObject
             * @memberof amalgam.v1.TaskState
             * @static
             * @param {amalgam.v1.TaskState} message TaskState
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            TaskState.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults) {
                    object.errors = [];
                    object.refused = [];
                }
                if (options.defaults) {
                    object.attempt = 0;
                    object.retries = 0;
                    object.worker = "";
                    object.token = "";
                    object.phase = options.enums === $String ? "PHASE_UNSPECIFIED" : 0;
                    object.beat = 0;
                }
                if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt"))
                    object.attempt = message.attempt;
                if (message.retries != null && $Object.hasOwnProperty.call(message, "retries"))
                    object.retries = message.retries;
                if (message.worker != null && $Object.hasOwnProperty.call(message, "worker"))
                    object.worker = message.worker;
                if (message.token != null && $Object.hasOwnProperty.call(message, "token"))
                    object.token = message.token;
                if (message.phase != null && $Object.hasOwnProperty.call(message, "phase"))
                    object.phase = options.enums === $String ? $root.amalgam.v1.TaskState.Phase[message.phase] === $undefined ? message.phase : $root.amalgam.v1.TaskState.Phase[message.phase] : message.phase;
                if (message.errors && message.errors.length) {
                    object.errors = $Array(message.errors.length);
                    for (let j = 0; j < message.errors.length; ++j)
                        object.errors[j] = $root.amalgam.v1.AttemptError.toObject(message.errors[j], options, _depth + 1);
                }
                if (message.beat != null && $Object.hasOwnProperty.call(message, "beat"))
                    object.beat = message.beat;
                if (message.refused && message.refused.length) {
                    object.refused = $Array(message.refused.length);
                    for (let j = 0; j < message.refused.length; ++j)
                        object.refused[j] = message.refused[j];
                }
                return object;
            };

            /**
             * Converts this TaskState to JSON.
             * @function toJSON
             * @memberof amalgam.v1.TaskState
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            TaskState.prototype.toJSON = function() {
                return TaskState.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for TaskState
             * @function getTypeUrl
             * @memberof amalgam.v1.TaskState
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            TaskState.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/amalgam.v1.TaskState";
            };

            /**
             * Phase enum.
             * @name amalgam.v1.TaskState.Phase
             * @enum {number}
             * @property {number} PHASE_UNSPECIFIED=0 PHASE_UNSPECIFIED value
             * @property {number} RUNNING=1 RUNNING value
             * @property {number} FAILED=2 FAILED value
             * @property {number} DEAD=3 DEAD value
             * @property {number} RELEASED=4 RELEASED value
             */
            TaskState.Phase = (function() {
                const valuesById = $Object.create(null), values = $Object.create(valuesById);
                values[valuesById[0] = "PHASE_UNSPECIFIED"] = 0;
                values[valuesById[1] = "RUNNING"] = 1;
                values[valuesById[2] = "FAILED"] = 2;
                values[valuesById[3] = "DEAD"] = 3;
                values[valuesById[4] = "RELEASED"] = 4;
                return values;
            })();

            return TaskState;
        })();

        v1.AttemptError = (function() {

            /**
             * Properties of an AttemptError.
             * @typedef {Object} amalgam.v1.AttemptError.$Properties
             * @property {number|null} [attempt] AttemptError attempt
             * @property {string|null} [worker] AttemptError worker
             * @property {string|null} [code] AttemptError code
             * @property {string|null} [message] AttemptError message
             * @property {string|null} [next] AttemptError next
             * @property {number|null} [at] AttemptError at
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an AttemptError.
             * @memberof amalgam.v1
             * @interface IAttemptError
             * @augments amalgam.v1.AttemptError.$Properties
             * @deprecated Use amalgam.v1.AttemptError.$Properties instead.
             */

            /**
             * Shape of an AttemptError.
             * @typedef {amalgam.v1.AttemptError.$Properties} amalgam.v1.AttemptError.$Shape
             */

            /**
             * Constructs a new AttemptError.
             * @memberof amalgam.v1
             * @classdesc Represents an AttemptError.
             * @constructor
             * @param {amalgam.v1.AttemptError.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const AttemptError = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * AttemptError attempt.
             * @member {number} attempt
             * @memberof amalgam.v1.AttemptError
             * @instance
             */
            AttemptError.prototype.attempt = 0;

            /**
             * AttemptError worker.
             * @member {string} worker
             * @memberof amalgam.v1.AttemptError
             * @instance
             */
            AttemptError.prototype.worker = "";

            /**
             * AttemptError code.
             * @member {string} code
             * @memberof amalgam.v1.AttemptError
             * @instance
             */
            AttemptError.prototype.code = "";

            /**
             * AttemptError message.
             * @member {string} message
             * @memberof amalgam.v1.AttemptError
             * @instance
             */
            AttemptError.prototype.message = "";

            /**
             * AttemptError next.
             * @member {string} next
             * @memberof amalgam.v1.AttemptError
             * @instance
             */
            AttemptError.prototype.next = "";

            /**
             * AttemptError at.
             * @member {number} at
             * @memberof amalgam.v1.AttemptError
             * @instance
             */
            AttemptError.prototype.at = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Creates a new AttemptError instance using the specified properties.
             * @function create
             * @memberof amalgam.v1.AttemptError
             * @static
             * @param {amalgam.v1.AttemptError.$Properties=} [properties] Properties to set
             * @returns {amalgam.v1.AttemptError} AttemptError instance
             * @type {{
             *   (properties: amalgam.v1.AttemptError.$Shape): amalgam.v1.AttemptError & amalgam.v1.AttemptError.$Shape;
             *   (properties?: amalgam.v1.AttemptError.$Properties): amalgam.v1.AttemptError;
             * }}
             */
            AttemptError.create = function(properties) {
                return new AttemptError(properties);
            };

            /**
             * Encodes the specified AttemptError message. Does not implicitly {@link amalgam.v1.AttemptError.verify|verify} messages.
             * @function encode
             * @memberof amalgam.v1.AttemptError
             * @static
             * @param {amalgam.v1.AttemptError.$Properties} message AttemptError message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            AttemptError.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt") && message.attempt !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.attempt);
                if (message.worker != null && $Object.hasOwnProperty.call(message, "worker") && message.worker !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.worker);
                if (message.code != null && $Object.hasOwnProperty.call(message, "code") && message.code !== "")
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.code);
                if (message.message != null && $Object.hasOwnProperty.call(message, "message") && message.message !== "")
                    writer.uint32(/* id 4, wireType 2 =*/34).string(message.message);
                if (message.next != null && $Object.hasOwnProperty.call(message, "next") && message.next !== "")
                    writer.uint32(/* id 5, wireType 2 =*/42).string(message.next);
                if (message.at != null && $Object.hasOwnProperty.call(message, "at") && (typeof message.at === "object" ? message.at.low || message.at.high : message.at !== 0))
                    writer.uint32(/* id 6, wireType 0 =*/48).uint64(message.at);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an AttemptError message from the specified reader or buffer.
             * @function decode
             * @memberof amalgam.v1.AttemptError
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {amalgam.v1.AttemptError & amalgam.v1.AttemptError.$Shape} AttemptError
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            AttemptError.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.amalgam.v1.AttemptError();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.attempt = value;
                            else
                                delete message.attempt;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.worker = value;
                            else
                                delete message.worker;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.code = value;
                            else
                                delete message.code;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.message = value;
                            else
                                delete message.message;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.next = value;
                            else
                                delete message.next;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.at = value;
                            else
                                delete message.at;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies an AttemptError message.
             * @function verify
             * @memberof amalgam.v1.AttemptError
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            AttemptError.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt"))
                    if (!$util.isInteger(message.attempt))
                        return "attempt: integer expected";
                if (message.worker != null && $Object.hasOwnProperty.call(message, "worker"))
                    if (!$util.isString(message.worker))
                        return "worker: string expected";
                if (message.code != null && $Object.hasOwnProperty.call(message, "code"))
                    if (!$util.isString(message.code))
                        return "code: string expected";
                if (message.message != null && $Object.hasOwnProperty.call(message, "message"))
                    if (!$util.isString(message.message))
                        return "message: string expected";
                if (message.next != null && $Object.hasOwnProperty.call(message, "next"))
                    if (!$util.isString(message.next))
                        return "next: string expected";
                if (message.at != null && $Object.hasOwnProperty.call(message, "at"))
                    if (!$util.isInteger(message.at) && !(message.at && $util.isInteger(message.at.low) && $util.isInteger(message.at.high)))
                        return "at: integer|Long expected";
                return null;
            };

            /**
             * Creates an AttemptError message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof amalgam.v1.AttemptError
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {amalgam.v1.AttemptError} AttemptError
             */
            AttemptError.fromObject = function (object, _depth) {
                if (object instanceof $root.amalgam.v1.AttemptError)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".amalgam.v1.AttemptError: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.amalgam.v1.AttemptError();
                if (object.attempt != null)
                    if ($Number(object.attempt) !== 0)
                        message.attempt = object.attempt >>> 0;
                if (object.worker != null)
                    if (typeof object.worker !== "string" || object.worker.length)
                        message.worker = $String(object.worker);
                if (object.code != null)
                    if (typeof object.code !== "string" || object.code.length)
                        message.code = $String(object.code);
                if (object.message != null)
                    if (typeof object.message !== "string" || object.message.length)
                        message.message = $String(object.message);
                if (object.next != null)
                    if (typeof object.next !== "string" || object.next.length)
                        message.next = $String(object.next);
                if (object.at != null)
                    if (typeof object.at === "object" ? object.at.low || object.at.high : $Number(object.at) !== 0)
                        if ($util.Long)
                            message.at = $util.Long.fromValue(object.at, true);
                        else if (typeof object.at === "string")
                            message.at = $parseInt(object.at, 10);
                        else if (typeof object.at === "number")
                            message.at = object.at;
                        else if (typeof object.at === "object")
                            message.at = new $util.LongBits(object.at.low >>> 0, object.at.high >>> 0).toNumber(true);
                return message;
            };

            /**
             * Creates a plain object from an AttemptError message. Also converts values to other types if specified.
             * @function toObject
             * @memberof amalgam.v1.AttemptError
             * @static
             * @param {amalgam.v1.AttemptError} message AttemptError
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            AttemptError.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.attempt = 0;
                    object.worker = "";
                    object.code = "";
                    object.message = "";
                    object.next = "";
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.at = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.at = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                }
                if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt"))
                    object.attempt = message.attempt;
                if (message.worker != null && $Object.hasOwnProperty.call(message, "worker"))
                    object.worker = message.worker;
                if (message.code != null && $Object.hasOwnProperty.call(message, "code"))
                    object.code = message.code;
                if (message.message != null && $Object.hasOwnProperty.call(message, "message"))
                    object.message = message.message;
                if (message.next != null && $Object.hasOwnProperty.call(message, "next"))
                    object.next = message.next;
                if (message.at != null && $Object.hasOwnProperty.call(message, "at"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.at = typeof message.at === "number" ? $BigInt(message.at) : $util.Long.fromBits(message.at.low >>> 0, message.at.high >>> 0, true).toBigInt();
                    else if (typeof message.at === "number")
                        object.at = options.longs === $String ? $String(message.at) : message.at;
                    else
                        object.at = options.longs === $String ? $util.Long.prototype.toString.call(message.at) : options.longs === $Number ? new $util.LongBits(message.at.low >>> 0, message.at.high >>> 0).toNumber(true) : message.at;
                return object;
            };

            /**
             * Converts this AttemptError to JSON.
             * @function toJSON
             * @memberof amalgam.v1.AttemptError
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            AttemptError.prototype.toJSON = function() {
                return AttemptError.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for AttemptError
             * @function getTypeUrl
             * @memberof amalgam.v1.AttemptError
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            AttemptError.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/amalgam.v1.AttemptError";
            };

            return AttemptError;
        })();

        v1.CommitNotice = (function() {

            /**
             * Properties of a CommitNotice.
             * @typedef {Object} amalgam.v1.CommitNotice.$Properties
             * @property {string|null} [job] CommitNotice job
             * @property {string|null} [stage] CommitNotice stage
             * @property {number|null} [task] CommitNotice task
             * @property {string|null} [worker] CommitNotice worker
             * @property {number|null} [attempt] CommitNotice attempt
             * @property {number|null} [bytesRead] CommitNotice bytesRead
             * @property {number|null} [bytesWritten] CommitNotice bytesWritten
             * @property {number|null} [seconds] CommitNotice seconds
             * @property {Array.<string>|null} [bad] CommitNotice bad
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a CommitNotice.
             * @memberof amalgam.v1
             * @interface ICommitNotice
             * @augments amalgam.v1.CommitNotice.$Properties
             * @deprecated Use amalgam.v1.CommitNotice.$Properties instead.
             */

            /**
             * Shape of a CommitNotice.
             * @typedef {amalgam.v1.CommitNotice.$Properties} amalgam.v1.CommitNotice.$Shape
             */

            /**
             * Constructs a new CommitNotice.
             * @memberof amalgam.v1
             * @classdesc Represents a CommitNotice.
             * @constructor
             * @param {amalgam.v1.CommitNotice.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const CommitNotice = function (properties) {
                this.bad = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * CommitNotice job.
             * @member {string} job
             * @memberof amalgam.v1.CommitNotice
             * @instance
             */
            CommitNotice.prototype.job = "";

            /**
             * CommitNotice stage.
             * @member {string} stage
             * @memberof amalgam.v1.CommitNotice
             * @instance
             */
            CommitNotice.prototype.stage = "";

            /**
             * CommitNotice task.
             * @member {number} task
             * @memberof amalgam.v1.CommitNotice
             * @instance
             */
            CommitNotice.prototype.task = 0;

            /**
             * CommitNotice worker.
             * @member {string} worker
             * @memberof amalgam.v1.CommitNotice
             * @instance
             */
            CommitNotice.prototype.worker = "";

            /**
             * CommitNotice attempt.
             * @member {number} attempt
             * @memberof amalgam.v1.CommitNotice
             * @instance
             */
            CommitNotice.prototype.attempt = 0;

            /**
             * CommitNotice bytesRead.
             * @member {number} bytesRead
             * @memberof amalgam.v1.CommitNotice
             * @instance
             */
            CommitNotice.prototype.bytesRead = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * CommitNotice bytesWritten.
             * @member {number} bytesWritten
             * @memberof amalgam.v1.CommitNotice
             * @instance
             */
            CommitNotice.prototype.bytesWritten = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * CommitNotice seconds.
             * @member {number} seconds
             * @memberof amalgam.v1.CommitNotice
             * @instance
             */
            CommitNotice.prototype.seconds = 0;

            /**
             * CommitNotice bad.
             * @member {Array.<string>} bad
             * @memberof amalgam.v1.CommitNotice
             * @instance
             */
            CommitNotice.prototype.bad = $util.emptyArray;

            /**
             * Creates a new CommitNotice instance using the specified properties.
             * @function create
             * @memberof amalgam.v1.CommitNotice
             * @static
             * @param {amalgam.v1.CommitNotice.$Properties=} [properties] Properties to set
             * @returns {amalgam.v1.CommitNotice} CommitNotice instance
             * @type {{
             *   (properties: amalgam.v1.CommitNotice.$Shape): amalgam.v1.CommitNotice & amalgam.v1.CommitNotice.$Shape;
             *   (properties?: amalgam.v1.CommitNotice.$Properties): amalgam.v1.CommitNotice;
             * }}
             */
            CommitNotice.create = function(properties) {
                return new CommitNotice(properties);
            };

            /**
             * Encodes the specified CommitNotice message. Does not implicitly {@link amalgam.v1.CommitNotice.verify|verify} messages.
             * @function encode
             * @memberof amalgam.v1.CommitNotice
             * @static
             * @param {amalgam.v1.CommitNotice.$Properties} message CommitNotice message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            CommitNotice.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.job != null && $Object.hasOwnProperty.call(message, "job") && message.job !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.job);
                if (message.stage != null && $Object.hasOwnProperty.call(message, "stage") && message.stage !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.stage);
                if (message.task != null && $Object.hasOwnProperty.call(message, "task") && message.task !== 0)
                    writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.task);
                if (message.worker != null && $Object.hasOwnProperty.call(message, "worker") && message.worker !== "")
                    writer.uint32(/* id 4, wireType 2 =*/34).string(message.worker);
                if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt") && message.attempt !== 0)
                    writer.uint32(/* id 5, wireType 0 =*/40).uint32(message.attempt);
                if (message.bytesRead != null && $Object.hasOwnProperty.call(message, "bytesRead") && (typeof message.bytesRead === "object" ? message.bytesRead.low || message.bytesRead.high : message.bytesRead !== 0))
                    writer.uint32(/* id 6, wireType 0 =*/48).uint64(message.bytesRead);
                if (message.bytesWritten != null && $Object.hasOwnProperty.call(message, "bytesWritten") && (typeof message.bytesWritten === "object" ? message.bytesWritten.low || message.bytesWritten.high : message.bytesWritten !== 0))
                    writer.uint32(/* id 7, wireType 0 =*/56).uint64(message.bytesWritten);
                if (message.seconds != null && $Object.hasOwnProperty.call(message, "seconds") && !$Object.is(message.seconds, 0))
                    writer.uint32(/* id 8, wireType 1 =*/65).double(message.seconds);
                if (message.bad != null && message.bad.length)
                    for (let i = 0; i < message.bad.length; ++i)
                        writer.uint32(/* id 9, wireType 2 =*/74).string(message.bad[i]);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a CommitNotice message from the specified reader or buffer.
             * @function decode
             * @memberof amalgam.v1.CommitNotice
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {amalgam.v1.CommitNotice & amalgam.v1.CommitNotice.$Shape} CommitNotice
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            CommitNotice.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.amalgam.v1.CommitNotice();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.job = value;
                            else
                                delete message.job;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.stage = value;
                            else
                                delete message.stage;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.task = value;
                            else
                                delete message.task;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.worker = value;
                            else
                                delete message.worker;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.attempt = value;
                            else
                                delete message.attempt;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.bytesRead = value;
                            else
                                delete message.bytesRead;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.bytesWritten = value;
                            else
                                delete message.bytesWritten;
                            continue;
                        }
                    case 8: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.seconds = value;
                            else
                                delete message.seconds;
                            continue;
                        }
                    case 9: {
                            if (wireType !== 2)
                                break;
                            if (!(message.bad && message.bad.length))
                                message.bad = [];
                            message.bad.push(reader.stringVerify());
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a CommitNotice message.
             * @function verify
             * @memberof amalgam.v1.CommitNotice
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            CommitNotice.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.job != null && $Object.hasOwnProperty.call(message, "job"))
                    if (!$util.isString(message.job))
                        return "job: string expected";
                if (message.stage != null && $Object.hasOwnProperty.call(message, "stage"))
                    if (!$util.isString(message.stage))
                        return "stage: string expected";
                if (message.task != null && $Object.hasOwnProperty.call(message, "task"))
                    if (!$util.isInteger(message.task))
                        return "task: integer expected";
                if (message.worker != null && $Object.hasOwnProperty.call(message, "worker"))
                    if (!$util.isString(message.worker))
                        return "worker: string expected";
                if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt"))
                    if (!$util.isInteger(message.attempt))
                        return "attempt: integer expected";
                if (message.bytesRead != null && $Object.hasOwnProperty.call(message, "bytesRead"))
                    if (!$util.isInteger(message.bytesRead) && !(message.bytesRead && $util.isInteger(message.bytesRead.low) && $util.isInteger(message.bytesRead.high)))
                        return "bytesRead: integer|Long expected";
                if (message.bytesWritten != null && $Object.hasOwnProperty.call(message, "bytesWritten"))
                    if (!$util.isInteger(message.bytesWritten) && !(message.bytesWritten && $util.isInteger(message.bytesWritten.low) && $util.isInteger(message.bytesWritten.high)))
                        return "bytesWritten: integer|Long expected";
                if (message.seconds != null && $Object.hasOwnProperty.call(message, "seconds"))
                    if (typeof message.seconds !== "number")
                        return "seconds: number expected";
                if (message.bad != null && $Object.hasOwnProperty.call(message, "bad")) {
                    if (!$Array.isArray(message.bad))
                        return "bad: array expected";
                    for (let i = 0; i < message.bad.length; ++i)
                        if (!$util.isString(message.bad[i]))
                            return "bad: string[] expected";
                }
                return null;
            };

            /**
             * Creates a CommitNotice message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof amalgam.v1.CommitNotice
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {amalgam.v1.CommitNotice} CommitNotice
             */
            CommitNotice.fromObject = function (object, _depth) {
                if (object instanceof $root.amalgam.v1.CommitNotice)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".amalgam.v1.CommitNotice: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.amalgam.v1.CommitNotice();
                if (object.job != null)
                    if (typeof object.job !== "string" || object.job.length)
                        message.job = $String(object.job);
                if (object.stage != null)
                    if (typeof object.stage !== "string" || object.stage.length)
                        message.stage = $String(object.stage);
                if (object.task != null)
                    if ($Number(object.task) !== 0)
                        message.task = object.task >>> 0;
                if (object.worker != null)
                    if (typeof object.worker !== "string" || object.worker.length)
                        message.worker = $String(object.worker);
                if (object.attempt != null)
                    if ($Number(object.attempt) !== 0)
                        message.attempt = object.attempt >>> 0;
                if (object.bytesRead != null)
                    if (typeof object.bytesRead === "object" ? object.bytesRead.low || object.bytesRead.high : $Number(object.bytesRead) !== 0)
                        if ($util.Long)
                            message.bytesRead = $util.Long.fromValue(object.bytesRead, true);
                        else if (typeof object.bytesRead === "string")
                            message.bytesRead = $parseInt(object.bytesRead, 10);
                        else if (typeof object.bytesRead === "number")
                            message.bytesRead = object.bytesRead;
                        else if (typeof object.bytesRead === "object")
                            message.bytesRead = new $util.LongBits(object.bytesRead.low >>> 0, object.bytesRead.high >>> 0).toNumber(true);
                if (object.bytesWritten != null)
                    if (typeof object.bytesWritten === "object" ? object.bytesWritten.low || object.bytesWritten.high : $Number(object.bytesWritten) !== 0)
                        if ($util.Long)
                            message.bytesWritten = $util.Long.fromValue(object.bytesWritten, true);
                        else if (typeof object.bytesWritten === "string")
                            message.bytesWritten = $parseInt(object.bytesWritten, 10);
                        else if (typeof object.bytesWritten === "number")
                            message.bytesWritten = object.bytesWritten;
                        else if (typeof object.bytesWritten === "object")
                            message.bytesWritten = new $util.LongBits(object.bytesWritten.low >>> 0, object.bytesWritten.high >>> 0).toNumber(true);
                if (object.seconds != null)
                    if (!$Object.is($Number(object.seconds), 0))
                        message.seconds = $Number(object.seconds);
                if (object.bad) {
                    if (!$Array.isArray(object.bad))
                        throw $TypeError(".amalgam.v1.CommitNotice.bad: array expected");
                    message.bad = $Array(object.bad.length);
                    for (let i = 0; i < object.bad.length; ++i)
                        message.bad[i] = $String(object.bad[i]);
                }
                return message;
            };

            /**
             * Creates a plain object from a CommitNotice message. Also converts values to other types if specified.
             * @function toObject
             * @memberof amalgam.v1.CommitNotice
             * @static
             * @param {amalgam.v1.CommitNotice} message CommitNotice
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            CommitNotice.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.bad = [];
                if (options.defaults) {
                    object.job = "";
                    object.stage = "";
                    object.task = 0;
                    object.worker = "";
                    object.attempt = 0;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.bytesRead = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.bytesRead = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.bytesWritten = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.bytesWritten = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    object.seconds = 0;
                }
                if (message.job != null && $Object.hasOwnProperty.call(message, "job"))
                    object.job = message.job;
                if (message.stage != null && $Object.hasOwnProperty.call(message, "stage"))
                    object.stage = message.stage;
                if (message.task != null && $Object.hasOwnProperty.call(message, "task"))
                    object.task = message.task;
                if (message.worker != null && $Object.hasOwnProperty.call(message, "worker"))
                    object.worker = message.worker;
                if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt"))
                    object.attempt = message.attempt;
                if (message.bytesRead != null && $Object.hasOwnProperty.call(message, "bytesRead"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.bytesRead = typeof message.bytesRead === "number" ? $BigInt(message.bytesRead) : $util.Long.fromBits(message.bytesRead.low >>> 0, message.bytesRead.high >>> 0, true).toBigInt();
                    else if (typeof message.bytesRead === "number")
                        object.bytesRead = options.longs === $String ? $String(message.bytesRead) : message.bytesRead;
                    else
                        object.bytesRead = options.longs === $String ? $util.Long.prototype.toString.call(message.bytesRead) : options.longs === $Number ? new $util.LongBits(message.bytesRead.low >>> 0, message.bytesRead.high >>> 0).toNumber(true) : message.bytesRead;
                if (message.bytesWritten != null && $Object.hasOwnProperty.call(message, "bytesWritten"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.bytesWritten = typeof message.bytesWritten === "number" ? $BigInt(message.bytesWritten) : $util.Long.fromBits(message.bytesWritten.low >>> 0, message.bytesWritten.high >>> 0, true).toBigInt();
                    else if (typeof message.bytesWritten === "number")
                        object.bytesWritten = options.longs === $String ? $String(message.bytesWritten) : message.bytesWritten;
                    else
                        object.bytesWritten = options.longs === $String ? $util.Long.prototype.toString.call(message.bytesWritten) : options.longs === $Number ? new $util.LongBits(message.bytesWritten.low >>> 0, message.bytesWritten.high >>> 0).toNumber(true) : message.bytesWritten;
                if (message.seconds != null && $Object.hasOwnProperty.call(message, "seconds"))
                    object.seconds = options.json && !$isFinite(message.seconds) ? $String(message.seconds) : message.seconds;
                if (message.bad && message.bad.length) {
                    object.bad = $Array(message.bad.length);
                    for (let j = 0; j < message.bad.length; ++j)
                        object.bad[j] = message.bad[j];
                }
                return object;
            };

            /**
             * Converts this CommitNotice to JSON.
             * @function toJSON
             * @memberof amalgam.v1.CommitNotice
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            CommitNotice.prototype.toJSON = function() {
                return CommitNotice.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for CommitNotice
             * @function getTypeUrl
             * @memberof amalgam.v1.CommitNotice
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            CommitNotice.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/amalgam.v1.CommitNotice";
            };

            return CommitNotice;
        })();

        v1.ProgressNotice = (function() {

            /**
             * Properties of a ProgressNotice.
             * @typedef {Object} amalgam.v1.ProgressNotice.$Properties
             * @property {string|null} [job] ProgressNotice job
             * @property {string|null} [stage] ProgressNotice stage
             * @property {number|null} [task] ProgressNotice task
             * @property {string|null} [worker] ProgressNotice worker
             * @property {number|null} [bytes] ProgressNotice bytes
             * @property {string|null} [tensor] ProgressNotice tensor
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a ProgressNotice.
             * @memberof amalgam.v1
             * @interface IProgressNotice
             * @augments amalgam.v1.ProgressNotice.$Properties
             * @deprecated Use amalgam.v1.ProgressNotice.$Properties instead.
             */

            /**
             * Shape of a ProgressNotice.
             * @typedef {amalgam.v1.ProgressNotice.$Properties} amalgam.v1.ProgressNotice.$Shape
             */

            /**
             * Constructs a new ProgressNotice.
             * @memberof amalgam.v1
             * @classdesc Represents a ProgressNotice.
             * @constructor
             * @param {amalgam.v1.ProgressNotice.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const ProgressNotice = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * ProgressNotice job.
             * @member {string} job
             * @memberof amalgam.v1.ProgressNotice
             * @instance
             */
            ProgressNotice.prototype.job = "";

            /**
             * ProgressNotice stage.
             * @member {string} stage
             * @memberof amalgam.v1.ProgressNotice
             * @instance
             */
            ProgressNotice.prototype.stage = "";

            /**
             * ProgressNotice task.
             * @member {number} task
             * @memberof amalgam.v1.ProgressNotice
             * @instance
             */
            ProgressNotice.prototype.task = 0;

            /**
             * ProgressNotice worker.
             * @member {string} worker
             * @memberof amalgam.v1.ProgressNotice
             * @instance
             */
            ProgressNotice.prototype.worker = "";

            /**
             * ProgressNotice bytes.
             * @member {number} bytes
             * @memberof amalgam.v1.ProgressNotice
             * @instance
             */
            ProgressNotice.prototype.bytes = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * ProgressNotice tensor.
             * @member {string} tensor
             * @memberof amalgam.v1.ProgressNotice
             * @instance
             */
            ProgressNotice.prototype.tensor = "";

            /**
             * Creates a new ProgressNotice instance using the specified properties.
             * @function create
             * @memberof amalgam.v1.ProgressNotice
             * @static
             * @param {amalgam.v1.ProgressNotice.$Properties=} [properties] Properties to set
             * @returns {amalgam.v1.ProgressNotice} ProgressNotice instance
             * @type {{
             *   (properties: amalgam.v1.ProgressNotice.$Shape): amalgam.v1.ProgressNotice & amalgam.v1.ProgressNotice.$Shape;
             *   (properties?: amalgam.v1.ProgressNotice.$Properties): amalgam.v1.ProgressNotice;
             * }}
             */
            ProgressNotice.create = function(properties) {
                return new ProgressNotice(properties);
            };

            /**
             * Encodes the specified ProgressNotice message. Does not implicitly {@link amalgam.v1.ProgressNotice.verify|verify} messages.
             * @function encode
             * @memberof amalgam.v1.ProgressNotice
             * @static
             * @param {amalgam.v1.ProgressNotice.$Properties} message ProgressNotice message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ProgressNotice.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.job != null && $Object.hasOwnProperty.call(message, "job") && message.job !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.job);
                if (message.stage != null && $Object.hasOwnProperty.call(message, "stage") && message.stage !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.stage);
                if (message.task != null && $Object.hasOwnProperty.call(message, "task") && message.task !== 0)
                    writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.task);
                if (message.worker != null && $Object.hasOwnProperty.call(message, "worker") && message.worker !== "")
                    writer.uint32(/* id 4, wireType 2 =*/34).string(message.worker);
                if (message.bytes != null && $Object.hasOwnProperty.call(message, "bytes") && (typeof message.bytes === "object" ? message.bytes.low || message.bytes.high : message.bytes !== 0))
                    writer.uint32(/* id 5, wireType 0 =*/40).uint64(message.bytes);
                if (message.tensor != null && $Object.hasOwnProperty.call(message, "tensor") && message.tensor !== "")
                    writer.uint32(/* id 6, wireType 2 =*/50).string(message.tensor);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a ProgressNotice message from the specified reader or buffer.
             * @function decode
             * @memberof amalgam.v1.ProgressNotice
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {amalgam.v1.ProgressNotice & amalgam.v1.ProgressNotice.$Shape} ProgressNotice
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ProgressNotice.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.amalgam.v1.ProgressNotice();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.job = value;
                            else
                                delete message.job;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.stage = value;
                            else
                                delete message.stage;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.task = value;
                            else
                                delete message.task;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.worker = value;
                            else
                                delete message.worker;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.bytes = value;
                            else
                                delete message.bytes;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.tensor = value;
                            else
                                delete message.tensor;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a ProgressNotice message.
             * @function verify
             * @memberof amalgam.v1.ProgressNotice
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            ProgressNotice.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.job != null && $Object.hasOwnProperty.call(message, "job"))
                    if (!$util.isString(message.job))
                        return "job: string expected";
                if (message.stage != null && $Object.hasOwnProperty.call(message, "stage"))
                    if (!$util.isString(message.stage))
                        return "stage: string expected";
                if (message.task != null && $Object.hasOwnProperty.call(message, "task"))
                    if (!$util.isInteger(message.task))
                        return "task: integer expected";
                if (message.worker != null && $Object.hasOwnProperty.call(message, "worker"))
                    if (!$util.isString(message.worker))
                        return "worker: string expected";
                if (message.bytes != null && $Object.hasOwnProperty.call(message, "bytes"))
                    if (!$util.isInteger(message.bytes) && !(message.bytes && $util.isInteger(message.bytes.low) && $util.isInteger(message.bytes.high)))
                        return "bytes: integer|Long expected";
                if (message.tensor != null && $Object.hasOwnProperty.call(message, "tensor"))
                    if (!$util.isString(message.tensor))
                        return "tensor: string expected";
                return null;
            };

            /**
             * Creates a ProgressNotice message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof amalgam.v1.ProgressNotice
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {amalgam.v1.ProgressNotice} ProgressNotice
             */
            ProgressNotice.fromObject = function (object, _depth) {
                if (object instanceof $root.amalgam.v1.ProgressNotice)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".amalgam.v1.ProgressNotice: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.amalgam.v1.ProgressNotice();
                if (object.job != null)
                    if (typeof object.job !== "string" || object.job.length)
                        message.job = $String(object.job);
                if (object.stage != null)
                    if (typeof object.stage !== "string" || object.stage.length)
                        message.stage = $String(object.stage);
                if (object.task != null)
                    if ($Number(object.task) !== 0)
                        message.task = object.task >>> 0;
                if (object.worker != null)
                    if (typeof object.worker !== "string" || object.worker.length)
                        message.worker = $String(object.worker);
                if (object.bytes != null)
                    if (typeof object.bytes === "object" ? object.bytes.low || object.bytes.high : $Number(object.bytes) !== 0)
                        if ($util.Long)
                            message.bytes = $util.Long.fromValue(object.bytes, true);
                        else if (typeof object.bytes === "string")
                            message.bytes = $parseInt(object.bytes, 10);
                        else if (typeof object.bytes === "number")
                            message.bytes = object.bytes;
                        else if (typeof object.bytes === "object")
                            message.bytes = new $util.LongBits(object.bytes.low >>> 0, object.bytes.high >>> 0).toNumber(true);
                if (object.tensor != null)
                    if (typeof object.tensor !== "string" || object.tensor.length)
                        message.tensor = $String(object.tensor);
                return message;
            };

            /**
             * Creates a plain object from a ProgressNotice message. Also converts values to other types if specified.
             * @function toObject
             * @memberof amalgam.v1.ProgressNotice
             * @static
             * @param {amalgam.v1.ProgressNotice} message ProgressNotice
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            ProgressNotice.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.job = "";
                    object.stage = "";
                    object.task = 0;
                    object.worker = "";
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.bytes = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.bytes = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    object.tensor = "";
                }
                if (message.job != null && $Object.hasOwnProperty.call(message, "job"))
                    object.job = message.job;
                if (message.stage != null && $Object.hasOwnProperty.call(message, "stage"))
                    object.stage = message.stage;
                if (message.task != null && $Object.hasOwnProperty.call(message, "task"))
                    object.task = message.task;
                if (message.worker != null && $Object.hasOwnProperty.call(message, "worker"))
                    object.worker = message.worker;
                if (message.bytes != null && $Object.hasOwnProperty.call(message, "bytes"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.bytes = typeof message.bytes === "number" ? $BigInt(message.bytes) : $util.Long.fromBits(message.bytes.low >>> 0, message.bytes.high >>> 0, true).toBigInt();
                    else if (typeof message.bytes === "number")
                        object.bytes = options.longs === $String ? $String(message.bytes) : message.bytes;
                    else
                        object.bytes = options.longs === $String ? $util.Long.prototype.toString.call(message.bytes) : options.longs === $Number ? new $util.LongBits(message.bytes.low >>> 0, message.bytes.high >>> 0).toNumber(true) : message.bytes;
                if (message.tensor != null && $Object.hasOwnProperty.call(message, "tensor"))
                    object.tensor = message.tensor;
                return object;
            };

            /**
             * Converts this ProgressNotice to JSON.
             * @function toJSON
             * @memberof amalgam.v1.ProgressNotice
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            ProgressNotice.prototype.toJSON = function() {
                return ProgressNotice.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for ProgressNotice
             * @function getTypeUrl
             * @memberof amalgam.v1.ProgressNotice
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            ProgressNotice.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/amalgam.v1.ProgressNotice";
            };

            return ProgressNotice;
        })();

        v1.AttemptNotice = (function() {

            /**
             * Properties of an AttemptNotice.
             * @typedef {Object} amalgam.v1.AttemptNotice.$Properties
             * @property {string|null} [job] AttemptNotice job
             * @property {string|null} [stage] AttemptNotice stage
             * @property {number|null} [task] AttemptNotice task
             * @property {amalgam.v1.AttemptError.$Properties|null} [error] AttemptNotice error
             * @property {boolean|null} [final] AttemptNotice final
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an AttemptNotice.
             * @memberof amalgam.v1
             * @interface IAttemptNotice
             * @augments amalgam.v1.AttemptNotice.$Properties
             * @deprecated Use amalgam.v1.AttemptNotice.$Properties instead.
             */

            /**
             * Shape of an AttemptNotice.
             * @typedef {amalgam.v1.AttemptNotice.$Properties} amalgam.v1.AttemptNotice.$Shape
             */

            /**
             * Constructs a new AttemptNotice.
             * @memberof amalgam.v1
             * @classdesc Represents an AttemptNotice.
             * @constructor
             * @param {amalgam.v1.AttemptNotice.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const AttemptNotice = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * AttemptNotice job.
             * @member {string} job
             * @memberof amalgam.v1.AttemptNotice
             * @instance
             */
            AttemptNotice.prototype.job = "";

            /**
             * AttemptNotice stage.
             * @member {string} stage
             * @memberof amalgam.v1.AttemptNotice
             * @instance
             */
            AttemptNotice.prototype.stage = "";

            /**
             * AttemptNotice task.
             * @member {number} task
             * @memberof amalgam.v1.AttemptNotice
             * @instance
             */
            AttemptNotice.prototype.task = 0;

            /**
             * AttemptNotice error.
             * @member {amalgam.v1.AttemptError.$Properties|null|undefined} error
             * @memberof amalgam.v1.AttemptNotice
             * @instance
             */
            AttemptNotice.prototype.error = null;

            /**
             * AttemptNotice final.
             * @member {boolean} final
             * @memberof amalgam.v1.AttemptNotice
             * @instance
             */
            AttemptNotice.prototype.final = false;

            /**
             * Creates a new AttemptNotice instance using the specified properties.
             * @function create
             * @memberof amalgam.v1.AttemptNotice
             * @static
             * @param {amalgam.v1.AttemptNotice.$Properties=} [properties] Properties to set
             * @returns {amalgam.v1.AttemptNotice} AttemptNotice instance
             * @type {{
             *   (properties: amalgam.v1.AttemptNotice.$Shape): amalgam.v1.AttemptNotice & amalgam.v1.AttemptNotice.$Shape;
             *   (properties?: amalgam.v1.AttemptNotice.$Properties): amalgam.v1.AttemptNotice;
             * }}
             */
            AttemptNotice.create = function(properties) {
                return new AttemptNotice(properties);
            };

            /**
             * Encodes the specified AttemptNotice message. Does not implicitly {@link amalgam.v1.AttemptNotice.verify|verify} messages.
             * @function encode
             * @memberof amalgam.v1.AttemptNotice
             * @static
             * @param {amalgam.v1.AttemptNotice.$Properties} message AttemptNotice message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            AttemptNotice.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.job != null && $Object.hasOwnProperty.call(message, "job") && message.job !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.job);
                if (message.stage != null && $Object.hasOwnProperty.call(message, "stage") && message.stage !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.stage);
                if (message.task != null && $Object.hasOwnProperty.call(message, "task") && message.task !== 0)
                    writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.task);
                if (message.error != null && $Object.hasOwnProperty.call(message, "error"))
                    $root.amalgam.v1.AttemptError.encode(message.error, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                if (message.final != null && $Object.hasOwnProperty.call(message, "final") && message.final !== false)
                    writer.uint32(/* id 5, wireType 0 =*/40).bool(message.final);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an AttemptNotice message from the specified reader or buffer.
             * @function decode
             * @memberof amalgam.v1.AttemptNotice
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {amalgam.v1.AttemptNotice & amalgam.v1.AttemptNotice.$Shape} AttemptNotice
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            AttemptNotice.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.amalgam.v1.AttemptNotice();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.job = value;
                            else
                                delete message.job;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.stage = value;
                            else
                                delete message.stage;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.task = value;
                            else
                                delete message.task;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.error = $root.amalgam.v1.AttemptError.decode(reader, reader.size(), $undefined, _depth + 1, message.error);
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.final = value;
                            else
                                delete message.final;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies an AttemptNotice message.
             * @function verify
             * @memberof amalgam.v1.AttemptNotice
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            AttemptNotice.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.job != null && $Object.hasOwnProperty.call(message, "job"))
                    if (!$util.isString(message.job))
                        return "job: string expected";
                if (message.stage != null && $Object.hasOwnProperty.call(message, "stage"))
                    if (!$util.isString(message.stage))
                        return "stage: string expected";
                if (message.task != null && $Object.hasOwnProperty.call(message, "task"))
                    if (!$util.isInteger(message.task))
                        return "task: integer expected";
                if (message.error != null && $Object.hasOwnProperty.call(message, "error")) {
                    let error = $root.amalgam.v1.AttemptError.verify(message.error, _depth + 1);
                    if (error)
                        return "error." + error;
                }
                if (message.final != null && $Object.hasOwnProperty.call(message, "final"))
                    if (typeof message.final !== "boolean")
                        return "final: boolean expected";
                return null;
            };

            /**
             * Creates an AttemptNotice message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof amalgam.v1.AttemptNotice
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {amalgam.v1.AttemptNotice} AttemptNotice
             */
            AttemptNotice.fromObject = function (object, _depth) {
                if (object instanceof $root.amalgam.v1.AttemptNotice)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".amalgam.v1.AttemptNotice: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.amalgam.v1.AttemptNotice();
                if (object.job != null)
                    if (typeof object.job !== "string" || object.job.length)
                        message.job = $String(object.job);
                if (object.stage != null)
                    if (typeof object.stage !== "string" || object.stage.length)
                        message.stage = $String(object.stage);
                if (object.task != null)
                    if ($Number(object.task) !== 0)
                        message.task = object.task >>> 0;
                if (object.error != null) {
                    if (!$util.isObject(object.error))
                        throw $TypeError(".amalgam.v1.AttemptNotice.error: object expected");
                    message.error = $root.amalgam.v1.AttemptError.fromObject(object.error, _depth + 1);
                }
                if (object.final != null)
                    if (object.final)
                        message.final = $Boolean(object.final);
                return message;
            };

            /**
             * Creates a plain object from an AttemptNotice message. Also converts values to other types if specified.
             * @function toObject
             * @memberof amalgam.v1.AttemptNotice
             * @static
             * @param {amalgam.v1.AttemptNotice} message AttemptNotice
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            AttemptNotice.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.job = "";
                    object.stage = "";
                    object.task = 0;
                    object.error = null;
                    object.final = false;
                }
                if (message.job != null && $Object.hasOwnProperty.call(message, "job"))
                    object.job = message.job;
                if (message.stage != null && $Object.hasOwnProperty.call(message, "stage"))
                    object.stage = message.stage;
                if (message.task != null && $Object.hasOwnProperty.call(message, "task"))
                    object.task = message.task;
                if (message.error != null && $Object.hasOwnProperty.call(message, "error"))
                    object.error = $root.amalgam.v1.AttemptError.toObject(message.error, options, _depth + 1);
                if (message.final != null && $Object.hasOwnProperty.call(message, "final"))
                    object.final = message.final;
                return object;
            };

            /**
             * Converts this AttemptNotice to JSON.
             * @function toJSON
             * @memberof amalgam.v1.AttemptNotice
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            AttemptNotice.prototype.toJSON = function() {
                return AttemptNotice.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for AttemptNotice
             * @function getTypeUrl
             * @memberof amalgam.v1.AttemptNotice
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            AttemptNotice.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/amalgam.v1.AttemptNotice";
            };

            return AttemptNotice;
        })();

        v1.WorkerInfo = (function() {

            /**
             * Properties of a WorkerInfo.
             * @typedef {Object} amalgam.v1.WorkerInfo.$Properties
             * @property {string|null} [id] WorkerInfo id
             * @property {string|null} [host] WorkerInfo host
             * @property {number|null} [pid] WorkerInfo pid
             * @property {string|null} [packageVersion] WorkerInfo packageVersion
             * @property {number|null} [planFormat] WorkerInfo planFormat
             * @property {number|null} [numerics] WorkerInfo numerics
             * @property {Array.<string>|null} [pools] WorkerInfo pools
             * @property {number|null} [slots] WorkerInfo slots
             * @property {number|null} [threads] WorkerInfo threads
             * @property {number|null} [memoryBytes] WorkerInfo memoryBytes
             * @property {Array.<amalgam.v1.RunningTask.$Properties>|null} [running] WorkerInfo running
             * @property {boolean|null} [draining] WorkerInfo draining
             * @property {number|null} [startedAt] WorkerInfo startedAt
             * @property {Array.<string>|null} [numericsIds] WorkerInfo numericsIds
             * @property {number|null} [tasksCommitted] WorkerInfo tasksCommitted
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a WorkerInfo.
             * @memberof amalgam.v1
             * @interface IWorkerInfo
             * @augments amalgam.v1.WorkerInfo.$Properties
             * @deprecated Use amalgam.v1.WorkerInfo.$Properties instead.
             */

            /**
             * Shape of a WorkerInfo.
             * @typedef {amalgam.v1.WorkerInfo.$Properties} amalgam.v1.WorkerInfo.$Shape
             */

            /**
             * Constructs a new WorkerInfo.
             * @memberof amalgam.v1
             * @classdesc Represents a WorkerInfo.
             * @constructor
             * @param {amalgam.v1.WorkerInfo.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const WorkerInfo = function (properties) {
                this.pools = [];
                this.running = [];
                this.numericsIds = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * WorkerInfo id.
             * @member {string} id
             * @memberof amalgam.v1.WorkerInfo
             * @instance
             */
            WorkerInfo.prototype.id = "";

            /**
             * WorkerInfo host.
             * @member {string} host
             * @memberof amalgam.v1.WorkerInfo
             * @instance
             */
            WorkerInfo.prototype.host = "";

            /**
             * WorkerInfo pid.
             * @member {number} pid
             * @memberof amalgam.v1.WorkerInfo
             * @instance
             */
            WorkerInfo.prototype.pid = 0;

            /**
             * WorkerInfo packageVersion.
             * @member {string} packageVersion
             * @memberof amalgam.v1.WorkerInfo
             * @instance
             */
            WorkerInfo.prototype.packageVersion = "";

            /**
             * WorkerInfo planFormat.
             * @member {number} planFormat
             * @memberof amalgam.v1.WorkerInfo
             * @instance
             */
            WorkerInfo.prototype.planFormat = 0;

            /**
             * WorkerInfo numerics.
             * @member {number} numerics
             * @memberof amalgam.v1.WorkerInfo
             * @instance
             */
            WorkerInfo.prototype.numerics = 0;

            /**
             * WorkerInfo pools.
             * @member {Array.<string>} pools
             * @memberof amalgam.v1.WorkerInfo
             * @instance
             */
            WorkerInfo.prototype.pools = $util.emptyArray;

            /**
             * WorkerInfo slots.
             * @member {number} slots
             * @memberof amalgam.v1.WorkerInfo
             * @instance
             */
            WorkerInfo.prototype.slots = 0;

            /**
             * WorkerInfo threads.
             * @member {number} threads
             * @memberof amalgam.v1.WorkerInfo
             * @instance
             */
            WorkerInfo.prototype.threads = 0;

            /**
             * WorkerInfo memoryBytes.
             * @member {number} memoryBytes
             * @memberof amalgam.v1.WorkerInfo
             * @instance
             */
            WorkerInfo.prototype.memoryBytes = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * WorkerInfo running.
             * @member {Array.<amalgam.v1.RunningTask.$Properties>} running
             * @memberof amalgam.v1.WorkerInfo
             * @instance
             */
            WorkerInfo.prototype.running = $util.emptyArray;

            /**
             * WorkerInfo draining.
             * @member {boolean} draining
             * @memberof amalgam.v1.WorkerInfo
             * @instance
             */
            WorkerInfo.prototype.draining = false;

            /**
             * WorkerInfo startedAt.
             * @member {number} startedAt
             * @memberof amalgam.v1.WorkerInfo
             * @instance
             */
            WorkerInfo.prototype.startedAt = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * WorkerInfo numericsIds.
             * @member {Array.<string>} numericsIds
             * @memberof amalgam.v1.WorkerInfo
             * @instance
             */
            WorkerInfo.prototype.numericsIds = $util.emptyArray;

            /**
             * WorkerInfo tasksCommitted.
             * @member {number} tasksCommitted
             * @memberof amalgam.v1.WorkerInfo
             * @instance
             */
            WorkerInfo.prototype.tasksCommitted = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Creates a new WorkerInfo instance using the specified properties.
             * @function create
             * @memberof amalgam.v1.WorkerInfo
             * @static
             * @param {amalgam.v1.WorkerInfo.$Properties=} [properties] Properties to set
             * @returns {amalgam.v1.WorkerInfo} WorkerInfo instance
             * @type {{
             *   (properties: amalgam.v1.WorkerInfo.$Shape): amalgam.v1.WorkerInfo & amalgam.v1.WorkerInfo.$Shape;
             *   (properties?: amalgam.v1.WorkerInfo.$Properties): amalgam.v1.WorkerInfo;
             * }}
             */
            WorkerInfo.create = function(properties) {
                return new WorkerInfo(properties);
            };

            /**
             * Encodes the specified WorkerInfo message. Does not implicitly {@link amalgam.v1.WorkerInfo.verify|verify} messages.
             * @function encode
             * @memberof amalgam.v1.WorkerInfo
             * @static
             * @param {amalgam.v1.WorkerInfo.$Properties} message WorkerInfo message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            WorkerInfo.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.id != null && $Object.hasOwnProperty.call(message, "id") && message.id !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.id);
                if (message.host != null && $Object.hasOwnProperty.call(message, "host") && message.host !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.host);
                if (message.pid != null && $Object.hasOwnProperty.call(message, "pid") && message.pid !== 0)
                    writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.pid);
                if (message.packageVersion != null && $Object.hasOwnProperty.call(message, "packageVersion") && message.packageVersion !== "")
                    writer.uint32(/* id 4, wireType 2 =*/34).string(message.packageVersion);
                if (message.planFormat != null && $Object.hasOwnProperty.call(message, "planFormat") && message.planFormat !== 0)
                    writer.uint32(/* id 5, wireType 0 =*/40).uint32(message.planFormat);
                if (message.numerics != null && $Object.hasOwnProperty.call(message, "numerics") && message.numerics !== 0)
                    writer.uint32(/* id 6, wireType 0 =*/48).uint32(message.numerics);
                if (message.pools != null && message.pools.length)
                    for (let i = 0; i < message.pools.length; ++i)
                        writer.uint32(/* id 7, wireType 2 =*/58).string(message.pools[i]);
                if (message.slots != null && $Object.hasOwnProperty.call(message, "slots") && message.slots !== 0)
                    writer.uint32(/* id 8, wireType 0 =*/64).uint32(message.slots);
                if (message.threads != null && $Object.hasOwnProperty.call(message, "threads") && message.threads !== 0)
                    writer.uint32(/* id 9, wireType 0 =*/72).uint32(message.threads);
                if (message.memoryBytes != null && $Object.hasOwnProperty.call(message, "memoryBytes") && (typeof message.memoryBytes === "object" ? message.memoryBytes.low || message.memoryBytes.high : message.memoryBytes !== 0))
                    writer.uint32(/* id 10, wireType 0 =*/80).uint64(message.memoryBytes);
                if (message.running != null && message.running.length)
                    for (let i = 0; i < message.running.length; ++i)
                        $root.amalgam.v1.RunningTask.encode(message.running[i], writer.uint32(/* id 11, wireType 2 =*/90).fork(), _depth + 1).ldelim();
                if (message.draining != null && $Object.hasOwnProperty.call(message, "draining") && message.draining !== false)
                    writer.uint32(/* id 12, wireType 0 =*/96).bool(message.draining);
                if (message.startedAt != null && $Object.hasOwnProperty.call(message, "startedAt") && (typeof message.startedAt === "object" ? message.startedAt.low || message.startedAt.high : message.startedAt !== 0))
                    writer.uint32(/* id 13, wireType 0 =*/104).uint64(message.startedAt);
                if (message.numericsIds != null && message.numericsIds.length)
                    for (let i = 0; i < message.numericsIds.length; ++i)
                        writer.uint32(/* id 14, wireType 2 =*/114).string(message.numericsIds[i]);
                if (message.tasksCommitted != null && $Object.hasOwnProperty.call(message, "tasksCommitted") && (typeof message.tasksCommitted === "object" ? message.tasksCommitted.low || message.tasksCommitted.high : message.tasksCommitted !== 0))
                    writer.uint32(/* id 15, wireType 0 =*/120).uint64(message.tasksCommitted);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a WorkerInfo message from the specified reader or buffer.
             * @function decode
             * @memberof amalgam.v1.WorkerInfo
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {amalgam.v1.WorkerInfo & amalgam.v1.WorkerInfo.$Shape} WorkerInfo
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            WorkerInfo.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.amalgam.v1.WorkerInfo();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.id = value;
                            else
                                delete message.id;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.host = value;
                            else
                                delete message.host;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.pid = value;
                            else
                                delete message.pid;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.packageVersion = value;
                            else
                                delete message.packageVersion;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.planFormat = value;
                            else
                                delete message.planFormat;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.numerics = value;
                            else
                                delete message.numerics;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            if (!(message.pools && message.pools.length))
                                message.pools = [];
                            message.pools.push(reader.stringVerify());
                            continue;
                        }
                    case 8: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.slots = value;
                            else
                                delete message.slots;
                            continue;
                        }
                    case 9: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.threads = value;
                            else
                                delete message.threads;
                            continue;
                        }
                    case 10: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.memoryBytes = value;
                            else
                                delete message.memoryBytes;
                            continue;
                        }
                    case 11: {
                            if (wireType !== 2)
                                break;
                            if (!(message.running && message.running.length))
                                message.running = [];
                            message.running.push($root.amalgam.v1.RunningTask.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 12: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.draining = value;
                            else
                                delete message.draining;
                            continue;
                        }
                    case 13: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.startedAt = value;
                            else
                                delete message.startedAt;
                            continue;
                        }
                    case 14: {
                            if (wireType !== 2)
                                break;
                            if (!(message.numericsIds && message.numericsIds.length))
                                message.numericsIds = [];
                            message.numericsIds.push(reader.stringVerify());
                            continue;
                        }
                    case 15: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.tasksCommitted = value;
                            else
                                delete message.tasksCommitted;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a WorkerInfo message.
             * @function verify
             * @memberof amalgam.v1.WorkerInfo
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            WorkerInfo.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.id != null && $Object.hasOwnProperty.call(message, "id"))
                    if (!$util.isString(message.id))
                        return "id: string expected";
                if (message.host != null && $Object.hasOwnProperty.call(message, "host"))
                    if (!$util.isString(message.host))
                        return "host: string expected";
                if (message.pid != null && $Object.hasOwnProperty.call(message, "pid"))
                    if (!$util.isInteger(message.pid))
                        return "pid: integer expected";
                if (message.packageVersion != null && $Object.hasOwnProperty.call(message, "packageVersion"))
                    if (!$util.isString(message.packageVersion))
                        return "packageVersion: string expected";
                if (message.planFormat != null && $Object.hasOwnProperty.call(message, "planFormat"))
                    if (!$util.isInteger(message.planFormat))
                        return "planFormat: integer expected";
                if (message.numerics != null && $Object.hasOwnProperty.call(message, "numerics"))
                    if (!$util.isInteger(message.numerics))
                        return "numerics: integer expected";
                if (message.pools != null && $Object.hasOwnProperty.call(message, "pools")) {
                    if (!$Array.isArray(message.pools))
                        return "pools: array expected";
                    for (let i = 0; i < message.pools.length; ++i)
                        if (!$util.isString(message.pools[i]))
                            return "pools: string[] expected";
                }
                if (message.slots != null && $Object.hasOwnProperty.call(message, "slots"))
                    if (!$util.isInteger(message.slots))
                        return "slots: integer expected";
                if (message.threads != null && $Object.hasOwnProperty.call(message, "threads"))
                    if (!$util.isInteger(message.threads))
                        return "threads: integer expected";
                if (message.memoryBytes != null && $Object.hasOwnProperty.call(message, "memoryBytes"))
                    if (!$util.isInteger(message.memoryBytes) && !(message.memoryBytes && $util.isInteger(message.memoryBytes.low) && $util.isInteger(message.memoryBytes.high)))
                        return "memoryBytes: integer|Long expected";
                if (message.running != null && $Object.hasOwnProperty.call(message, "running")) {
                    if (!$Array.isArray(message.running))
                        return "running: array expected";
                    for (let i = 0; i < message.running.length; ++i) {
                        let error = $root.amalgam.v1.RunningTask.verify(message.running[i], _depth + 1);
                        if (error)
                            return "running." + error;
                    }
                }
                if (message.draining != null && $Object.hasOwnProperty.call(message, "draining"))
                    if (typeof message.draining !== "boolean")
                        return "draining: boolean expected";
                if (message.startedAt != null && $Object.hasOwnProperty.call(message, "startedAt"))
                    if (!$util.isInteger(message.startedAt) && !(message.startedAt && $util.isInteger(message.startedAt.low) && $util.isInteger(message.startedAt.high)))
                        return "startedAt: integer|Long expected";
                if (message.numericsIds != null && $Object.hasOwnProperty.call(message, "numericsIds")) {
                    if (!$Array.isArray(message.numericsIds))
                        return "numericsIds: array expected";
                    for (let i = 0; i < message.numericsIds.length; ++i)
                        if (!$util.isString(message.numericsIds[i]))
                            return "numericsIds: string[] expected";
                }
                if (message.tasksCommitted != null && $Object.hasOwnProperty.call(message, "tasksCommitted"))
                    if (!$util.isInteger(message.tasksCommitted) && !(message.tasksCommitted && $util.isInteger(message.tasksCommitted.low) && $util.isInteger(message.tasksCommitted.high)))
                        return "tasksCommitted: integer|Long expected";
                return null;
            };

            /**
             * Creates a WorkerInfo message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof amalgam.v1.WorkerInfo
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {amalgam.v1.WorkerInfo} WorkerInfo
             */
            WorkerInfo.fromObject = function (object, _depth) {
                if (object instanceof $root.amalgam.v1.WorkerInfo)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".amalgam.v1.WorkerInfo: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.amalgam.v1.WorkerInfo();
                if (object.id != null)
                    if (typeof object.id !== "string" || object.id.length)
                        message.id = $String(object.id);
                if (object.host != null)
                    if (typeof object.host !== "string" || object.host.length)
                        message.host = $String(object.host);
                if (object.pid != null)
                    if ($Number(object.pid) !== 0)
                        message.pid = object.pid >>> 0;
                if (object.packageVersion != null)
                    if (typeof object.packageVersion !== "string" || object.packageVersion.length)
                        message.packageVersion = $String(object.packageVersion);
                if (object.planFormat != null)
                    if ($Number(object.planFormat) !== 0)
                        message.planFormat = object.planFormat >>> 0;
                if (object.numerics != null)
                    if ($Number(object.numerics) !== 0)
                        message.numerics = object.numerics >>> 0;
                if (object.pools) {
                    if (!$Array.isArray(object.pools))
                        throw $TypeError(".amalgam.v1.WorkerInfo.pools: array expected");
                    message.pools = $Array(object.pools.length);
                    for (let i = 0; i < object.pools.length; ++i)
                        message.pools[i] = $String(object.pools[i]);
                }
                if (object.slots != null)
                    if ($Number(object.slots) !== 0)
                        message.slots = object.slots >>> 0;
                if (object.threads != null)
                    if ($Number(object.threads) !== 0)
                        message.threads = object.threads >>> 0;
                if (object.memoryBytes != null)
                    if (typeof object.memoryBytes === "object" ? object.memoryBytes.low || object.memoryBytes.high : $Number(object.memoryBytes) !== 0)
                        if ($util.Long)
                            message.memoryBytes = $util.Long.fromValue(object.memoryBytes, true);
                        else if (typeof object.memoryBytes === "string")
                            message.memoryBytes = $parseInt(object.memoryBytes, 10);
                        else if (typeof object.memoryBytes === "number")
                            message.memoryBytes = object.memoryBytes;
                        else if (typeof object.memoryBytes === "object")
                            message.memoryBytes = new $util.LongBits(object.memoryBytes.low >>> 0, object.memoryBytes.high >>> 0).toNumber(true);
                if (object.running) {
                    if (!$Array.isArray(object.running))
                        throw $TypeError(".amalgam.v1.WorkerInfo.running: array expected");
                    message.running = $Array(object.running.length);
                    for (let i = 0; i < object.running.length; ++i) {
                        if (!$util.isObject(object.running[i]))
                            throw $TypeError(".amalgam.v1.WorkerInfo.running: object expected");
                        message.running[i] = $root.amalgam.v1.RunningTask.fromObject(object.running[i], _depth + 1);
                    }
                }
                if (object.draining != null)
                    if (object.draining)
                        message.draining = $Boolean(object.draining);
                if (object.startedAt != null)
                    if (typeof object.startedAt === "object" ? object.startedAt.low || object.startedAt.high : $Number(object.startedAt) !== 0)
                        if ($util.Long)
                            message.startedAt = $util.Long.fromValue(object.startedAt, true);
                        else if (typeof object.startedAt === "string")
                            message.startedAt = $parseInt(object.startedAt, 10);
                        else if (typeof object.startedAt === "number")
                            message.startedAt = object.startedAt;
                        else if (typeof object.startedAt === "object")
                            message.startedAt = new $util.LongBits(object.startedAt.low >>> 0, object.startedAt.high >>> 0).toNumber(true);
                if (object.numericsIds) {
                    if (!$Array.isArray(object.numericsIds))
                        throw $TypeError(".amalgam.v1.WorkerInfo.numericsIds: array expected");
                    message.numericsIds = $Array(object.numericsIds.length);
                    for (let i = 0; i < object.numericsIds.length; ++i)
                        message.numericsIds[i] = $String(object.numericsIds[i]);
                }
                if (object.tasksCommitted != null)
                    if (typeof object.tasksCommitted === "object" ? object.tasksCommitted.low || object.tasksCommitted.high : $Number(object.tasksCommitted) !== 0)
                        if ($util.Long)
                            message.tasksCommitted = $util.Long.fromValue(object.tasksCommitted, true);
                        else if (typeof object.tasksCommitted === "string")
                            message.tasksCommitted = $parseInt(object.tasksCommitted, 10);
                        else if (typeof object.tasksCommitted === "number")
                            message.tasksCommitted = object.tasksCommitted;
                        else if (typeof object.tasksCommitted === "object")
                            message.tasksCommitted = new $util.LongBits(object.tasksCommitted.low >>> 0, object.tasksCommitted.high >>> 0).toNumber(true);
                return message;
            };

            /**
             * Creates a plain object from a WorkerInfo message. Also converts values to other types if specified.
             * @function toObject
             * @memberof amalgam.v1.WorkerInfo
             * @static
             * @param {amalgam.v1.WorkerInfo} message WorkerInfo
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            WorkerInfo.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults) {
                    object.pools = [];
                    object.running = [];
                    object.numericsIds = [];
                }
                if (options.defaults) {
                    object.id = "";
                    object.host = "";
                    object.pid = 0;
                    object.packageVersion = "";
                    object.planFormat = 0;
                    object.numerics = 0;
                    object.slots = 0;
                    object.threads = 0;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.memoryBytes = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.memoryBytes = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    object.draining = false;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.startedAt = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.startedAt = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.tasksCommitted = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.tasksCommitted = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                }
                if (message.id != null && $Object.hasOwnProperty.call(message, "id"))
                    object.id = message.id;
                if (message.host != null && $Object.hasOwnProperty.call(message, "host"))
                    object.host = message.host;
                if (message.pid != null && $Object.hasOwnProperty.call(message, "pid"))
                    object.pid = message.pid;
                if (message.packageVersion != null && $Object.hasOwnProperty.call(message, "packageVersion"))
                    object.packageVersion = message.packageVersion;
                if (message.planFormat != null && $Object.hasOwnProperty.call(message, "planFormat"))
                    object.planFormat = message.planFormat;
                if (message.numerics != null && $Object.hasOwnProperty.call(message, "numerics"))
                    object.numerics = message.numerics;
                if (message.pools && message.pools.length) {
                    object.pools = $Array(message.pools.length);
                    for (let j = 0; j < message.pools.length; ++j)
                        object.pools[j] = message.pools[j];
                }
                if (message.slots != null && $Object.hasOwnProperty.call(message, "slots"))
                    object.slots = message.slots;
                if (message.threads != null && $Object.hasOwnProperty.call(message, "threads"))
                    object.threads = message.threads;
                if (message.memoryBytes != null && $Object.hasOwnProperty.call(message, "memoryBytes"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.memoryBytes = typeof message.memoryBytes === "number" ? $BigInt(message.memoryBytes) : $util.Long.fromBits(message.memoryBytes.low >>> 0, message.memoryBytes.high >>> 0, true).toBigInt();
                    else if (typeof message.memoryBytes === "number")
                        object.memoryBytes = options.longs === $String ? $String(message.memoryBytes) : message.memoryBytes;
                    else
                        object.memoryBytes = options.longs === $String ? $util.Long.prototype.toString.call(message.memoryBytes) : options.longs === $Number ? new $util.LongBits(message.memoryBytes.low >>> 0, message.memoryBytes.high >>> 0).toNumber(true) : message.memoryBytes;
                if (message.running && message.running.length) {
                    object.running = $Array(message.running.length);
                    for (let j = 0; j < message.running.length; ++j)
                        object.running[j] = $root.amalgam.v1.RunningTask.toObject(message.running[j], options, _depth + 1);
                }
                if (message.draining != null && $Object.hasOwnProperty.call(message, "draining"))
                    object.draining = message.draining;
                if (message.startedAt != null && $Object.hasOwnProperty.call(message, "startedAt"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.startedAt = typeof message.startedAt === "number" ? $BigInt(message.startedAt) : $util.Long.fromBits(message.startedAt.low >>> 0, message.startedAt.high >>> 0, true).toBigInt();
                    else if (typeof message.startedAt === "number")
                        object.startedAt = options.longs === $String ? $String(message.startedAt) : message.startedAt;
                    else
                        object.startedAt = options.longs === $String ? $util.Long.prototype.toString.call(message.startedAt) : options.longs === $Number ? new $util.LongBits(message.startedAt.low >>> 0, message.startedAt.high >>> 0).toNumber(true) : message.startedAt;
                if (message.numericsIds && message.numericsIds.length) {
                    object.numericsIds = $Array(message.numericsIds.length);
                    for (let j = 0; j < message.numericsIds.length; ++j)
                        object.numericsIds[j] = message.numericsIds[j];
                }
                if (message.tasksCommitted != null && $Object.hasOwnProperty.call(message, "tasksCommitted"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.tasksCommitted = typeof message.tasksCommitted === "number" ? $BigInt(message.tasksCommitted) : $util.Long.fromBits(message.tasksCommitted.low >>> 0, message.tasksCommitted.high >>> 0, true).toBigInt();
                    else if (typeof message.tasksCommitted === "number")
                        object.tasksCommitted = options.longs === $String ? $String(message.tasksCommitted) : message.tasksCommitted;
                    else
                        object.tasksCommitted = options.longs === $String ? $util.Long.prototype.toString.call(message.tasksCommitted) : options.longs === $Number ? new $util.LongBits(message.tasksCommitted.low >>> 0, message.tasksCommitted.high >>> 0).toNumber(true) : message.tasksCommitted;
                return object;
            };

            /**
             * Converts this WorkerInfo to JSON.
             * @function toJSON
             * @memberof amalgam.v1.WorkerInfo
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            WorkerInfo.prototype.toJSON = function() {
                return WorkerInfo.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for WorkerInfo
             * @function getTypeUrl
             * @memberof amalgam.v1.WorkerInfo
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            WorkerInfo.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/amalgam.v1.WorkerInfo";
            };

            return WorkerInfo;
        })();

        v1.RunningTask = (function() {

            /**
             * Properties of a RunningTask.
             * @typedef {Object} amalgam.v1.RunningTask.$Properties
             * @property {string|null} [job] RunningTask job
             * @property {string|null} [stage] RunningTask stage
             * @property {number|null} [task] RunningTask task
             * @property {number|null} [attempt] RunningTask attempt
             * @property {number|null} [since] RunningTask since
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a RunningTask.
             * @memberof amalgam.v1
             * @interface IRunningTask
             * @augments amalgam.v1.RunningTask.$Properties
             * @deprecated Use amalgam.v1.RunningTask.$Properties instead.
             */

            /**
             * Shape of a RunningTask.
             * @typedef {amalgam.v1.RunningTask.$Properties} amalgam.v1.RunningTask.$Shape
             */

            /**
             * Constructs a new RunningTask.
             * @memberof amalgam.v1
             * @classdesc Represents a RunningTask.
             * @constructor
             * @param {amalgam.v1.RunningTask.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const RunningTask = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * RunningTask job.
             * @member {string} job
             * @memberof amalgam.v1.RunningTask
             * @instance
             */
            RunningTask.prototype.job = "";

            /**
             * RunningTask stage.
             * @member {string} stage
             * @memberof amalgam.v1.RunningTask
             * @instance
             */
            RunningTask.prototype.stage = "";

            /**
             * RunningTask task.
             * @member {number} task
             * @memberof amalgam.v1.RunningTask
             * @instance
             */
            RunningTask.prototype.task = 0;

            /**
             * RunningTask attempt.
             * @member {number} attempt
             * @memberof amalgam.v1.RunningTask
             * @instance
             */
            RunningTask.prototype.attempt = 0;

            /**
             * RunningTask since.
             * @member {number} since
             * @memberof amalgam.v1.RunningTask
             * @instance
             */
            RunningTask.prototype.since = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Creates a new RunningTask instance using the specified properties.
             * @function create
             * @memberof amalgam.v1.RunningTask
             * @static
             * @param {amalgam.v1.RunningTask.$Properties=} [properties] Properties to set
             * @returns {amalgam.v1.RunningTask} RunningTask instance
             * @type {{
             *   (properties: amalgam.v1.RunningTask.$Shape): amalgam.v1.RunningTask & amalgam.v1.RunningTask.$Shape;
             *   (properties?: amalgam.v1.RunningTask.$Properties): amalgam.v1.RunningTask;
             * }}
             */
            RunningTask.create = function(properties) {
                return new RunningTask(properties);
            };

            /**
             * Encodes the specified RunningTask message. Does not implicitly {@link amalgam.v1.RunningTask.verify|verify} messages.
             * @function encode
             * @memberof amalgam.v1.RunningTask
             * @static
             * @param {amalgam.v1.RunningTask.$Properties} message RunningTask message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            RunningTask.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.job != null && $Object.hasOwnProperty.call(message, "job") && message.job !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.job);
                if (message.stage != null && $Object.hasOwnProperty.call(message, "stage") && message.stage !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.stage);
                if (message.task != null && $Object.hasOwnProperty.call(message, "task") && message.task !== 0)
                    writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.task);
                if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt") && message.attempt !== 0)
                    writer.uint32(/* id 4, wireType 0 =*/32).uint32(message.attempt);
                if (message.since != null && $Object.hasOwnProperty.call(message, "since") && (typeof message.since === "object" ? message.since.low || message.since.high : message.since !== 0))
                    writer.uint32(/* id 5, wireType 0 =*/40).uint64(message.since);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a RunningTask message from the specified reader or buffer.
             * @function decode
             * @memberof amalgam.v1.RunningTask
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {amalgam.v1.RunningTask & amalgam.v1.RunningTask.$Shape} RunningTask
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            RunningTask.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.amalgam.v1.RunningTask();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.job = value;
                            else
                                delete message.job;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.stage = value;
                            else
                                delete message.stage;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.task = value;
                            else
                                delete message.task;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.attempt = value;
                            else
                                delete message.attempt;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.since = value;
                            else
                                delete message.since;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a RunningTask message.
             * @function verify
             * @memberof amalgam.v1.RunningTask
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            RunningTask.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.job != null && $Object.hasOwnProperty.call(message, "job"))
                    if (!$util.isString(message.job))
                        return "job: string expected";
                if (message.stage != null && $Object.hasOwnProperty.call(message, "stage"))
                    if (!$util.isString(message.stage))
                        return "stage: string expected";
                if (message.task != null && $Object.hasOwnProperty.call(message, "task"))
                    if (!$util.isInteger(message.task))
                        return "task: integer expected";
                if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt"))
                    if (!$util.isInteger(message.attempt))
                        return "attempt: integer expected";
                if (message.since != null && $Object.hasOwnProperty.call(message, "since"))
                    if (!$util.isInteger(message.since) && !(message.since && $util.isInteger(message.since.low) && $util.isInteger(message.since.high)))
                        return "since: integer|Long expected";
                return null;
            };

            /**
             * Creates a RunningTask message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof amalgam.v1.RunningTask
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {amalgam.v1.RunningTask} RunningTask
             */
            RunningTask.fromObject = function (object, _depth) {
                if (object instanceof $root.amalgam.v1.RunningTask)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".amalgam.v1.RunningTask: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.amalgam.v1.RunningTask();
                if (object.job != null)
                    if (typeof object.job !== "string" || object.job.length)
                        message.job = $String(object.job);
                if (object.stage != null)
                    if (typeof object.stage !== "string" || object.stage.length)
                        message.stage = $String(object.stage);
                if (object.task != null)
                    if ($Number(object.task) !== 0)
                        message.task = object.task >>> 0;
                if (object.attempt != null)
                    if ($Number(object.attempt) !== 0)
                        message.attempt = object.attempt >>> 0;
                if (object.since != null)
                    if (typeof object.since === "object" ? object.since.low || object.since.high : $Number(object.since) !== 0)
                        if ($util.Long)
                            message.since = $util.Long.fromValue(object.since, true);
                        else if (typeof object.since === "string")
                            message.since = $parseInt(object.since, 10);
                        else if (typeof object.since === "number")
                            message.since = object.since;
                        else if (typeof object.since === "object")
                            message.since = new $util.LongBits(object.since.low >>> 0, object.since.high >>> 0).toNumber(true);
                return message;
            };

            /**
             * Creates a plain object from a RunningTask message. Also converts values to other types if specified.
             * @function toObject
             * @memberof amalgam.v1.RunningTask
             * @static
             * @param {amalgam.v1.RunningTask} message RunningTask
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            RunningTask.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.job = "";
                    object.stage = "";
                    object.task = 0;
                    object.attempt = 0;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.since = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.since = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                }
                if (message.job != null && $Object.hasOwnProperty.call(message, "job"))
                    object.job = message.job;
                if (message.stage != null && $Object.hasOwnProperty.call(message, "stage"))
                    object.stage = message.stage;
                if (message.task != null && $Object.hasOwnProperty.call(message, "task"))
                    object.task = message.task;
                if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt"))
                    object.attempt = message.attempt;
                if (message.since != null && $Object.hasOwnProperty.call(message, "since"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.since = typeof message.since === "number" ? $BigInt(message.since) : $util.Long.fromBits(message.since.low >>> 0, message.since.high >>> 0, true).toBigInt();
                    else if (typeof message.since === "number")
                        object.since = options.longs === $String ? $String(message.since) : message.since;
                    else
                        object.since = options.longs === $String ? $util.Long.prototype.toString.call(message.since) : options.longs === $Number ? new $util.LongBits(message.since.low >>> 0, message.since.high >>> 0).toNumber(true) : message.since;
                return object;
            };

            /**
             * Converts this RunningTask to JSON.
             * @function toJSON
             * @memberof amalgam.v1.RunningTask
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            RunningTask.prototype.toJSON = function() {
                return RunningTask.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for RunningTask
             * @function getTypeUrl
             * @memberof amalgam.v1.RunningTask
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            RunningTask.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/amalgam.v1.RunningTask";
            };

            return RunningTask;
        })();

        v1.Stores = (function() {

            /**
             * Constructs a new Stores service.
             * @memberof amalgam.v1
             * @classdesc Represents a Stores
             * @extends $protobuf.rpc.Service
             * @constructor
             * @param {$protobuf.RPCImpl} rpcImpl RPC implementation
             * @param {boolean} [requestDelimited=false] Whether requests are length-delimited
             * @param {boolean} [responseDelimited=false] Whether responses are length-delimited
             */
            const Stores = function(rpcImpl, requestDelimited, responseDelimited) {
                $protobuf.rpc.Service.call(this, rpcImpl, requestDelimited, responseDelimited);
            };

            $Object.defineProperty(Stores.prototype = $Object.create($protobuf.rpc.Service.prototype), "constructor", { value: Stores, writable: true, enumerable: false, configurable: true });

            /**
             * Creates new Stores service using the specified rpc implementation.
             * @function create
             * @memberof amalgam.v1.Stores
             * @static
             * @param {$protobuf.RPCImpl} rpcImpl RPC implementation
             * @param {boolean} [requestDelimited=false] Whether requests are length-delimited
             * @param {boolean} [responseDelimited=false] Whether responses are length-delimited
             * @returns {Stores} RPC service. Useful where requests and/or responses are streamed.
             */
            Stores.create = function(rpcImpl, requestDelimited, responseDelimited) {
                return new this(rpcImpl, requestDelimited, responseDelimited);
            };

            /**
             * Callback as used by {@link amalgam.v1.Stores#stat}.
             * @memberof amalgam.v1.Stores
             * @typedef StatCallback
             * @type {function}
             * @param {Error|null} error Error, if any
             * @param {amalgam.v1.StoreStat} [response] StoreStat
             */

            /**
             * Calls Stat.
             * @memberof amalgam.v1.Stores
             * @typedef Stat
             * @type {{
             *   (request: amalgam.v1.IStorePath, callback: amalgam.v1.Stores.StatCallback): void;
             *   (request: amalgam.v1.IStorePath): Promise<amalgam.v1.StoreStat>;
             *   readonly name: "Stat";
             *   readonly path: "/amalgam.v1.Stores/Stat";
             *   readonly requestType: "StorePath";
             *   readonly responseType: "StoreStat";
             *   readonly requestStream: undefined;
             *   readonly responseStream: undefined;
             * }}
             */

            /**
             * Calls Stat.
             * @name amalgam.v1.Stores#stat
             * @type {amalgam.v1.Stores.Stat}
             */
            $Object.defineProperties(Stores.prototype.stat = function(request, callback) {
                return $protobuf.rpc.Service.prototype.rpcCall.call(this, Stores.prototype.stat, $root.amalgam.v1.StorePath, $root.amalgam.v1.StoreStat, request, callback);
            }, {
                name: { value: "Stat" },
                path: { value: "/amalgam.v1.Stores/Stat" },
                requestType: { value: "StorePath" },
                responseType: { value: "StoreStat" },
                requestStream: { value: $undefined },
                responseStream: { value: $undefined }
            });

            /**
             * Callback as used by {@link amalgam.v1.Stores#read}.
             * @memberof amalgam.v1.Stores
             * @typedef ReadCallback
             * @type {function}
             * @param {Error|null} error Error, if any
             * @param {amalgam.v1.StoreChunk} [response] StoreChunk
             */

            /**
             * Calls Read.
             * @memberof amalgam.v1.Stores
             * @typedef Read
             * @type {{
             *   (request: amalgam.v1.IStoreReadRequest, callback: amalgam.v1.Stores.ReadCallback): void;
             *   (request: amalgam.v1.IStoreReadRequest): Promise<amalgam.v1.StoreChunk>;
             *   readonly name: "Read";
             *   readonly path: "/amalgam.v1.Stores/Read";
             *   readonly requestType: "StoreReadRequest";
             *   readonly responseType: "StoreChunk";
             *   readonly requestStream: undefined;
             *   readonly responseStream: true;
             * }}
             */

            /**
             * Calls Read.
             * @name amalgam.v1.Stores#read
             * @type {amalgam.v1.Stores.Read}
             */
            $Object.defineProperties(Stores.prototype.read = function(request, callback) {
                return $protobuf.rpc.Service.prototype.rpcCall.call(this, Stores.prototype.read, $root.amalgam.v1.StoreReadRequest, $root.amalgam.v1.StoreChunk, request, callback);
            }, {
                name: { value: "Read" },
                path: { value: "/amalgam.v1.Stores/Read" },
                requestType: { value: "StoreReadRequest" },
                responseType: { value: "StoreChunk" },
                requestStream: { value: $undefined },
                responseStream: { value: true }
            });

            /**
             * Callback as used by {@link amalgam.v1.Stores#list}.
             * @memberof amalgam.v1.Stores
             * @typedef ListCallback
             * @type {function}
             * @param {Error|null} error Error, if any
             * @param {amalgam.v1.StoreNames} [response] StoreNames
             */

            /**
             * Calls List.
             * @memberof amalgam.v1.Stores
             * @typedef List
             * @type {{
             *   (request: amalgam.v1.IStorePath, callback: amalgam.v1.Stores.ListCallback): void;
             *   (request: amalgam.v1.IStorePath): Promise<amalgam.v1.StoreNames>;
             *   readonly name: "List";
             *   readonly path: "/amalgam.v1.Stores/List";
             *   readonly requestType: "StorePath";
             *   readonly responseType: "StoreNames";
             *   readonly requestStream: undefined;
             *   readonly responseStream: true;
             * }}
             */

            /**
             * Calls List.
             * @name amalgam.v1.Stores#list
             * @type {amalgam.v1.Stores.List}
             */
            $Object.defineProperties(Stores.prototype.list = function(request, callback) {
                return $protobuf.rpc.Service.prototype.rpcCall.call(this, Stores.prototype.list, $root.amalgam.v1.StorePath, $root.amalgam.v1.StoreNames, request, callback);
            }, {
                name: { value: "List" },
                path: { value: "/amalgam.v1.Stores/List" },
                requestType: { value: "StorePath" },
                responseType: { value: "StoreNames" },
                requestStream: { value: $undefined },
                responseStream: { value: true }
            });

            /**
             * Callback as used by {@link amalgam.v1.Stores#write}.
             * @memberof amalgam.v1.Stores
             * @typedef WriteCallback
             * @type {function}
             * @param {Error|null} error Error, if any
             * @param {amalgam.v1.StoreWriteResponse} [response] StoreWriteResponse
             */

            /**
             * Calls Write.
             * @memberof amalgam.v1.Stores
             * @typedef Write
             * @type {{
             *   (request: amalgam.v1.IStoreWriteRequest, callback: amalgam.v1.Stores.WriteCallback): void;
             *   (request: amalgam.v1.IStoreWriteRequest): Promise<amalgam.v1.StoreWriteResponse>;
             *   readonly name: "Write";
             *   readonly path: "/amalgam.v1.Stores/Write";
             *   readonly requestType: "StoreWriteRequest";
             *   readonly responseType: "StoreWriteResponse";
             *   readonly requestStream: true;
             *   readonly responseStream: undefined;
             * }}
             */

            /**
             * Calls Write.
             * @name amalgam.v1.Stores#write
             * @type {amalgam.v1.Stores.Write}
             */
            $Object.defineProperties(Stores.prototype.write = function(request, callback) {
                return $protobuf.rpc.Service.prototype.rpcCall.call(this, Stores.prototype.write, $root.amalgam.v1.StoreWriteRequest, $root.amalgam.v1.StoreWriteResponse, request, callback);
            }, {
                name: { value: "Write" },
                path: { value: "/amalgam.v1.Stores/Write" },
                requestType: { value: "StoreWriteRequest" },
                responseType: { value: "StoreWriteResponse" },
                requestStream: { value: true },
                responseStream: { value: $undefined }
            });

            /**
             * Callback as used by {@link amalgam.v1.Stores#join}.
             * @memberof amalgam.v1.Stores
             * @typedef JoinCallback
             * @type {function}
             * @param {Error|null} error Error, if any
             * @param {amalgam.v1.StoreDone} [response] StoreDone
             */

            /**
             * Calls Join.
             * @memberof amalgam.v1.Stores
             * @typedef Join
             * @type {{
             *   (request: amalgam.v1.IStoreJoinRequest, callback: amalgam.v1.Stores.JoinCallback): void;
             *   (request: amalgam.v1.IStoreJoinRequest): Promise<amalgam.v1.StoreDone>;
             *   readonly name: "Join";
             *   readonly path: "/amalgam.v1.Stores/Join";
             *   readonly requestType: "StoreJoinRequest";
             *   readonly responseType: "StoreDone";
             *   readonly requestStream: undefined;
             *   readonly responseStream: undefined;
             * }}
             */

            /**
             * Calls Join.
             * @name amalgam.v1.Stores#join
             * @type {amalgam.v1.Stores.Join}
             */
            $Object.defineProperties(Stores.prototype.join = function(request, callback) {
                return $protobuf.rpc.Service.prototype.rpcCall.call(this, Stores.prototype.join, $root.amalgam.v1.StoreJoinRequest, $root.amalgam.v1.StoreDone, request, callback);
            }, {
                name: { value: "Join" },
                path: { value: "/amalgam.v1.Stores/Join" },
                requestType: { value: "StoreJoinRequest" },
                responseType: { value: "StoreDone" },
                requestStream: { value: $undefined },
                responseStream: { value: $undefined }
            });

            /**
             * Callback as used by {@link amalgam.v1.Stores#copy}.
             * @memberof amalgam.v1.Stores
             * @typedef CopyCallback
             * @type {function}
             * @param {Error|null} error Error, if any
             * @param {amalgam.v1.StoreDone} [response] StoreDone
             */

            /**
             * Calls Copy.
             * @memberof amalgam.v1.Stores
             * @typedef Copy
             * @type {{
             *   (request: amalgam.v1.IStoreMoveRequest, callback: amalgam.v1.Stores.CopyCallback): void;
             *   (request: amalgam.v1.IStoreMoveRequest): Promise<amalgam.v1.StoreDone>;
             *   readonly name: "Copy";
             *   readonly path: "/amalgam.v1.Stores/Copy";
             *   readonly requestType: "StoreMoveRequest";
             *   readonly responseType: "StoreDone";
             *   readonly requestStream: undefined;
             *   readonly responseStream: undefined;
             * }}
             */

            /**
             * Calls Copy.
             * @name amalgam.v1.Stores#copy
             * @type {amalgam.v1.Stores.Copy}
             */
            $Object.defineProperties(Stores.prototype.copy = function(request, callback) {
                return $protobuf.rpc.Service.prototype.rpcCall.call(this, Stores.prototype.copy, $root.amalgam.v1.StoreMoveRequest, $root.amalgam.v1.StoreDone, request, callback);
            }, {
                name: { value: "Copy" },
                path: { value: "/amalgam.v1.Stores/Copy" },
                requestType: { value: "StoreMoveRequest" },
                responseType: { value: "StoreDone" },
                requestStream: { value: $undefined },
                responseStream: { value: $undefined }
            });

            /**
             * Callback as used by {@link amalgam.v1.Stores#rename}.
             * @memberof amalgam.v1.Stores
             * @typedef RenameCallback
             * @type {function}
             * @param {Error|null} error Error, if any
             * @param {amalgam.v1.StoreDone} [response] StoreDone
             */

            /**
             * Calls Rename.
             * @memberof amalgam.v1.Stores
             * @typedef Rename
             * @type {{
             *   (request: amalgam.v1.IStoreMoveRequest, callback: amalgam.v1.Stores.RenameCallback): void;
             *   (request: amalgam.v1.IStoreMoveRequest): Promise<amalgam.v1.StoreDone>;
             *   readonly name: "Rename";
             *   readonly path: "/amalgam.v1.Stores/Rename";
             *   readonly requestType: "StoreMoveRequest";
             *   readonly responseType: "StoreDone";
             *   readonly requestStream: undefined;
             *   readonly responseStream: undefined;
             * }}
             */

            /**
             * Calls Rename.
             * @name amalgam.v1.Stores#rename
             * @type {amalgam.v1.Stores.Rename}
             */
            $Object.defineProperties(Stores.prototype.rename = function(request, callback) {
                return $protobuf.rpc.Service.prototype.rpcCall.call(this, Stores.prototype.rename, $root.amalgam.v1.StoreMoveRequest, $root.amalgam.v1.StoreDone, request, callback);
            }, {
                name: { value: "Rename" },
                path: { value: "/amalgam.v1.Stores/Rename" },
                requestType: { value: "StoreMoveRequest" },
                responseType: { value: "StoreDone" },
                requestStream: { value: $undefined },
                responseStream: { value: $undefined }
            });

            /**
             * Callback as used by {@link amalgam.v1.Stores#remove}.
             * @memberof amalgam.v1.Stores
             * @typedef RemoveCallback
             * @type {function}
             * @param {Error|null} error Error, if any
             * @param {amalgam.v1.StoreDone} [response] StoreDone
             */

            /**
             * Calls Remove.
             * @memberof amalgam.v1.Stores
             * @typedef Remove
             * @type {{
             *   (request: amalgam.v1.IStorePath, callback: amalgam.v1.Stores.RemoveCallback): void;
             *   (request: amalgam.v1.IStorePath): Promise<amalgam.v1.StoreDone>;
             *   readonly name: "Remove";
             *   readonly path: "/amalgam.v1.Stores/Remove";
             *   readonly requestType: "StorePath";
             *   readonly responseType: "StoreDone";
             *   readonly requestStream: undefined;
             *   readonly responseStream: undefined;
             * }}
             */

            /**
             * Calls Remove.
             * @name amalgam.v1.Stores#remove
             * @type {amalgam.v1.Stores.Remove}
             */
            $Object.defineProperties(Stores.prototype.remove = function(request, callback) {
                return $protobuf.rpc.Service.prototype.rpcCall.call(this, Stores.prototype.remove, $root.amalgam.v1.StorePath, $root.amalgam.v1.StoreDone, request, callback);
            }, {
                name: { value: "Remove" },
                path: { value: "/amalgam.v1.Stores/Remove" },
                requestType: { value: "StorePath" },
                responseType: { value: "StoreDone" },
                requestStream: { value: $undefined },
                responseStream: { value: $undefined }
            });

            /**
             * Callback as used by {@link amalgam.v1.Stores#makeFolder}.
             * @memberof amalgam.v1.Stores
             * @typedef MakeFolderCallback
             * @type {function}
             * @param {Error|null} error Error, if any
             * @param {amalgam.v1.StoreDone} [response] StoreDone
             */

            /**
             * Calls MakeFolder.
             * @memberof amalgam.v1.Stores
             * @typedef MakeFolder
             * @type {{
             *   (request: amalgam.v1.IStorePath, callback: amalgam.v1.Stores.MakeFolderCallback): void;
             *   (request: amalgam.v1.IStorePath): Promise<amalgam.v1.StoreDone>;
             *   readonly name: "MakeFolder";
             *   readonly path: "/amalgam.v1.Stores/MakeFolder";
             *   readonly requestType: "StorePath";
             *   readonly responseType: "StoreDone";
             *   readonly requestStream: undefined;
             *   readonly responseStream: undefined;
             * }}
             */

            /**
             * Calls MakeFolder.
             * @name amalgam.v1.Stores#makeFolder
             * @type {amalgam.v1.Stores.MakeFolder}
             */
            $Object.defineProperties(Stores.prototype.makeFolder = function(request, callback) {
                return $protobuf.rpc.Service.prototype.rpcCall.call(this, Stores.prototype.makeFolder, $root.amalgam.v1.StorePath, $root.amalgam.v1.StoreDone, request, callback);
            }, {
                name: { value: "MakeFolder" },
                path: { value: "/amalgam.v1.Stores/MakeFolder" },
                requestType: { value: "StorePath" },
                responseType: { value: "StoreDone" },
                requestStream: { value: $undefined },
                responseStream: { value: $undefined }
            });

            /**
             * Callback as used by {@link amalgam.v1.Stores#free}.
             * @memberof amalgam.v1.Stores
             * @typedef FreeCallback
             * @type {function}
             * @param {Error|null} error Error, if any
             * @param {amalgam.v1.StoreFree} [response] StoreFree
             */

            /**
             * Calls Free.
             * @memberof amalgam.v1.Stores
             * @typedef Free
             * @type {{
             *   (request: amalgam.v1.IStorePath, callback: amalgam.v1.Stores.FreeCallback): void;
             *   (request: amalgam.v1.IStorePath): Promise<amalgam.v1.StoreFree>;
             *   readonly name: "Free";
             *   readonly path: "/amalgam.v1.Stores/Free";
             *   readonly requestType: "StorePath";
             *   readonly responseType: "StoreFree";
             *   readonly requestStream: undefined;
             *   readonly responseStream: undefined;
             * }}
             */

            /**
             * Calls Free.
             * @name amalgam.v1.Stores#free
             * @type {amalgam.v1.Stores.Free}
             */
            $Object.defineProperties(Stores.prototype.free = function(request, callback) {
                return $protobuf.rpc.Service.prototype.rpcCall.call(this, Stores.prototype.free, $root.amalgam.v1.StorePath, $root.amalgam.v1.StoreFree, request, callback);
            }, {
                name: { value: "Free" },
                path: { value: "/amalgam.v1.Stores/Free" },
                requestType: { value: "StorePath" },
                responseType: { value: "StoreFree" },
                requestStream: { value: $undefined },
                responseStream: { value: $undefined }
            });

            return Stores;
        })();

        v1.StorePath = (function() {

            /**
             * Properties of a StorePath.
             * @typedef {Object} amalgam.v1.StorePath.$Properties
             * @property {string|null} [root] StorePath root
             * @property {string|null} [path] StorePath path
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a StorePath.
             * @memberof amalgam.v1
             * @interface IStorePath
             * @augments amalgam.v1.StorePath.$Properties
             * @deprecated Use amalgam.v1.StorePath.$Properties instead.
             */

            /**
             * Shape of a StorePath.
             * @typedef {amalgam.v1.StorePath.$Properties} amalgam.v1.StorePath.$Shape
             */

            /**
             * Constructs a new StorePath.
             * @memberof amalgam.v1
             * @classdesc Represents a StorePath.
             * @constructor
             * @param {amalgam.v1.StorePath.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const StorePath = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * StorePath root.
             * @member {string} root
             * @memberof amalgam.v1.StorePath
             * @instance
             */
            StorePath.prototype.root = "";

            /**
             * StorePath path.
             * @member {string} path
             * @memberof amalgam.v1.StorePath
             * @instance
             */
            StorePath.prototype.path = "";

            /**
             * Creates a new StorePath instance using the specified properties.
             * @function create
             * @memberof amalgam.v1.StorePath
             * @static
             * @param {amalgam.v1.StorePath.$Properties=} [properties] Properties to set
             * @returns {amalgam.v1.StorePath} StorePath instance
             * @type {{
             *   (properties: amalgam.v1.StorePath.$Shape): amalgam.v1.StorePath & amalgam.v1.StorePath.$Shape;
             *   (properties?: amalgam.v1.StorePath.$Properties): amalgam.v1.StorePath;
             * }}
             */
            StorePath.create = function(properties) {
                return new StorePath(properties);
            };

            /**
             * Encodes the specified StorePath message. Does not implicitly {@link amalgam.v1.StorePath.verify|verify} messages.
             * @function encode
             * @memberof amalgam.v1.StorePath
             * @static
             * @param {amalgam.v1.StorePath.$Properties} message StorePath message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            StorePath.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.root != null && $Object.hasOwnProperty.call(message, "root") && message.root !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.root);
                if (message.path != null && $Object.hasOwnProperty.call(message, "path") && message.path !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.path);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a StorePath message from the specified reader or buffer.
             * @function decode
             * @memberof amalgam.v1.StorePath
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {amalgam.v1.StorePath & amalgam.v1.StorePath.$Shape} StorePath
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            StorePath.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.amalgam.v1.StorePath();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.root = value;
                            else
                                delete message.root;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.path = value;
                            else
                                delete message.path;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a StorePath message.
             * @function verify
             * @memberof amalgam.v1.StorePath
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            StorePath.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.root != null && $Object.hasOwnProperty.call(message, "root"))
                    if (!$util.isString(message.root))
                        return "root: string expected";
                if (message.path != null && $Object.hasOwnProperty.call(message, "path"))
                    if (!$util.isString(message.path))
                        return "path: string expected";
                return null;
            };

            /**
             * Creates a StorePath message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof amalgam.v1.StorePath
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {amalgam.v1.StorePath} StorePath
             */
            StorePath.fromObject = function (object, _depth) {
                if (object instanceof $root.amalgam.v1.StorePath)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".amalgam.v1.StorePath: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.amalgam.v1.StorePath();
                if (object.root != null)
                    if (typeof object.root !== "string" || object.root.length)
                        message.root = $String(object.root);
                if (object.path != null)
                    if (typeof object.path !== "string" || object.path.length)
                        message.path = $String(object.path);
                return message;
            };

            /**
             * Creates a plain object from a StorePath message. Also converts values to other types if specified.
             * @function toObject
             * @memberof amalgam.v1.StorePath
             * @static
             * @param {amalgam.v1.StorePath} message StorePath
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            StorePath.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.root = "";
                    object.path = "";
                }
                if (message.root != null && $Object.hasOwnProperty.call(message, "root"))
                    object.root = message.root;
                if (message.path != null && $Object.hasOwnProperty.call(message, "path"))
                    object.path = message.path;
                return object;
            };

            /**
             * Converts this StorePath to JSON.
             * @function toJSON
             * @memberof amalgam.v1.StorePath
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            StorePath.prototype.toJSON = function() {
                return StorePath.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for StorePath
             * @function getTypeUrl
             * @memberof amalgam.v1.StorePath
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            StorePath.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/amalgam.v1.StorePath";
            };

            return StorePath;
        })();

        v1.StoreStat = (function() {

            /**
             * Properties of a StoreStat.
             * @typedef {Object} amalgam.v1.StoreStat.$Properties
             * @property {amalgam.v1.StoreStat.Kind|null} [kind] StoreStat kind
             * @property {number|null} [bytes] StoreStat bytes
             * @property {string|null} [version] StoreStat version
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a StoreStat.
             * @memberof amalgam.v1
             * @interface IStoreStat
             * @augments amalgam.v1.StoreStat.$Properties
             * @deprecated Use amalgam.v1.StoreStat.$Properties instead.
             */

            /**
             * Shape of a StoreStat.
             * @typedef {amalgam.v1.StoreStat.$Properties} amalgam.v1.StoreStat.$Shape
             */

            /**
             * Constructs a new StoreStat.
             * @memberof amalgam.v1
             * @classdesc Represents a StoreStat.
             * @constructor
             * @param {amalgam.v1.StoreStat.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const StoreStat = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * StoreStat kind.
             * @member {amalgam.v1.StoreStat.Kind} kind
             * @memberof amalgam.v1.StoreStat
             * @instance
             */
            StoreStat.prototype.kind = 0;

            /**
             * StoreStat bytes.
             * @member {number} bytes
             * @memberof amalgam.v1.StoreStat
             * @instance
             */
            StoreStat.prototype.bytes = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * StoreStat version.
             * @member {string} version
             * @memberof amalgam.v1.StoreStat
             * @instance
             */
            StoreStat.prototype.version = "";

            /**
             * Creates a new StoreStat instance using the specified properties.
             * @function create
             * @memberof amalgam.v1.StoreStat
             * @static
             * @param {amalgam.v1.StoreStat.$Properties=} [properties] Properties to set
             * @returns {amalgam.v1.StoreStat} StoreStat instance
             * @type {{
             *   (properties: amalgam.v1.StoreStat.$Shape): amalgam.v1.StoreStat & amalgam.v1.StoreStat.$Shape;
             *   (properties?: amalgam.v1.StoreStat.$Properties): amalgam.v1.StoreStat;
             * }}
             */
            StoreStat.create = function(properties) {
                return new StoreStat(properties);
            };

            /**
             * Encodes the specified StoreStat message. Does not implicitly {@link amalgam.v1.StoreStat.verify|verify} messages.
             * @function encode
             * @memberof amalgam.v1.StoreStat
             * @static
             * @param {amalgam.v1.StoreStat.$Properties} message StoreStat message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            StoreStat.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.kind != null && $Object.hasOwnProperty.call(message, "kind") && message.kind !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).int32(message.kind);
                if (message.bytes != null && $Object.hasOwnProperty.call(message, "bytes") && (typeof message.bytes === "object" ? message.bytes.low || message.bytes.high : message.bytes !== 0))
                    writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.bytes);
                if (message.version != null && $Object.hasOwnProperty.call(message, "version") && message.version !== "")
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.version);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a StoreStat message from the specified reader or buffer.
             * @function decode
             * @memberof amalgam.v1.StoreStat
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {amalgam.v1.StoreStat & amalgam.v1.StoreStat.$Shape} StoreStat
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            StoreStat.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.amalgam.v1.StoreStat();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.kind = value;
                            else
                                delete message.kind;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.bytes = value;
                            else
                                delete message.bytes;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.version = value;
                            else
                                delete message.version;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a StoreStat message.
             * @function verify
             * @memberof amalgam.v1.StoreStat
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            StoreStat.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.kind != null && $Object.hasOwnProperty.call(message, "kind"))
                    if (typeof message.kind !== "number" || (message.kind | 0) !== message.kind)
                        return "kind: enum value expected";
                if (message.bytes != null && $Object.hasOwnProperty.call(message, "bytes"))
                    if (!$util.isInteger(message.bytes) && !(message.bytes && $util.isInteger(message.bytes.low) && $util.isInteger(message.bytes.high)))
                        return "bytes: integer|Long expected";
                if (message.version != null && $Object.hasOwnProperty.call(message, "version"))
                    if (!$util.isString(message.version))
                        return "version: string expected";
                return null;
            };

            /**
             * Creates a StoreStat message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof amalgam.v1.StoreStat
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {amalgam.v1.StoreStat} StoreStat
             */
            StoreStat.fromObject = function (object, _depth) {
                if (object instanceof $root.amalgam.v1.StoreStat)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".amalgam.v1.StoreStat: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.amalgam.v1.StoreStat();
                if (object.kind !== 0 && (typeof object.kind !== "string" || $root.amalgam.v1.StoreStat.Kind[object.kind] !== 0))
                    switch (object.kind) {
                    case "KIND_UNSPECIFIED":
                    case 0:
                        message.kind = 0;
                        break;
                    case "NONE":
                    case 1:
                        message.kind = 1;
                        break;
                    case "FILE":
                    case 2:
                        message.kind = 2;
                        break;
                    case "FOLDER":
                    case 3:
                        message.kind = 3;
                        break;
                    default:
                        if (typeof object.kind === "number" && (object.kind | 0) === object.kind)
                            message.kind = object.kind;
                    }
                if (object.bytes != null)
                    if (typeof object.bytes === "object" ? object.bytes.low || object.bytes.high : $Number(object.bytes) !== 0)
                        if ($util.Long)
                            message.bytes = $util.Long.fromValue(object.bytes, true);
                        else if (typeof object.bytes === "string")
                            message.bytes = $parseInt(object.bytes, 10);
                        else if (typeof object.bytes === "number")
                            message.bytes = object.bytes;
                        else if (typeof object.bytes === "object")
                            message.bytes = new $util.LongBits(object.bytes.low >>> 0, object.bytes.high >>> 0).toNumber(true);
                if (object.version != null)
                    if (typeof object.version !== "string" || object.version.length)
                        message.version = $String(object.version);
                return message;
            };

            /**
             * Creates a plain object from a StoreStat message. Also converts values to other types if specified.
             * @function toObject
             * @memberof amalgam.v1.StoreStat
             * @static
             * @param {amalgam.v1.StoreStat} message StoreStat
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            StoreStat.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.kind = options.enums === $String ? "KIND_UNSPECIFIED" : 0;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.bytes = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.bytes = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    object.version = "";
                }
                if (message.kind != null && $Object.hasOwnProperty.call(message, "kind"))
                    object.kind = options.enums === $String ? $root.amalgam.v1.StoreStat.Kind[message.kind] === $undefined ? message.kind : $root.amalgam.v1.StoreStat.Kind[message.kind] : message.kind;
                if (message.bytes != null && $Object.hasOwnProperty.call(message, "bytes"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.bytes = typeof message.bytes === "number" ? $BigInt(message.bytes) : $util.Long.fromBits(message.bytes.low >>> 0, message.bytes.high >>> 0, true).toBigInt();
                    else if (typeof message.bytes === "number")
                        object.bytes = options.longs === $String ? $String(message.bytes) : message.bytes;
                    else
                        object.bytes = options.longs === $String ? $util.Long.prototype.toString.call(message.bytes) : options.longs === $Number ? new $util.LongBits(message.bytes.low >>> 0, message.bytes.high >>> 0).toNumber(true) : message.bytes;
                if (message.version != null && $Object.hasOwnProperty.call(message, "version"))
                    object.version = message.version;
                return object;
            };

            /**
             * Converts this StoreStat to JSON.
             * @function toJSON
             * @memberof amalgam.v1.StoreStat
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            StoreStat.prototype.toJSON = function() {
                return StoreStat.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for StoreStat
             * @function getTypeUrl
             * @memberof amalgam.v1.StoreStat
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            StoreStat.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/amalgam.v1.StoreStat";
            };

            /**
             * Kind enum.
             * @name amalgam.v1.StoreStat.Kind
             * @enum {number}
             * @property {number} KIND_UNSPECIFIED=0 KIND_UNSPECIFIED value
             * @property {number} NONE=1 NONE value
             * @property {number} FILE=2 FILE value
             * @property {number} FOLDER=3 FOLDER value
             */
            StoreStat.Kind = (function() {
                const valuesById = $Object.create(null), values = $Object.create(valuesById);
                values[valuesById[0] = "KIND_UNSPECIFIED"] = 0;
                values[valuesById[1] = "NONE"] = 1;
                values[valuesById[2] = "FILE"] = 2;
                values[valuesById[3] = "FOLDER"] = 3;
                return values;
            })();

            return StoreStat;
        })();

        v1.StoreReadRequest = (function() {

            /**
             * Properties of a StoreReadRequest.
             * @typedef {Object} amalgam.v1.StoreReadRequest.$Properties
             * @property {string|null} [root] StoreReadRequest root
             * @property {string|null} [path] StoreReadRequest path
             * @property {number|null} [offset] StoreReadRequest offset
             * @property {number|null} [length] StoreReadRequest length
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a StoreReadRequest.
             * @memberof amalgam.v1
             * @interface IStoreReadRequest
             * @augments amalgam.v1.StoreReadRequest.$Properties
             * @deprecated Use amalgam.v1.StoreReadRequest.$Properties instead.
             */

            /**
             * Shape of a StoreReadRequest.
             * @typedef {amalgam.v1.StoreReadRequest.$Properties} amalgam.v1.StoreReadRequest.$Shape
             */

            /**
             * Constructs a new StoreReadRequest.
             * @memberof amalgam.v1
             * @classdesc Represents a StoreReadRequest.
             * @constructor
             * @param {amalgam.v1.StoreReadRequest.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const StoreReadRequest = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * StoreReadRequest root.
             * @member {string} root
             * @memberof amalgam.v1.StoreReadRequest
             * @instance
             */
            StoreReadRequest.prototype.root = "";

            /**
             * StoreReadRequest path.
             * @member {string} path
             * @memberof amalgam.v1.StoreReadRequest
             * @instance
             */
            StoreReadRequest.prototype.path = "";

            /**
             * StoreReadRequest offset.
             * @member {number} offset
             * @memberof amalgam.v1.StoreReadRequest
             * @instance
             */
            StoreReadRequest.prototype.offset = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * StoreReadRequest length.
             * @member {number} length
             * @memberof amalgam.v1.StoreReadRequest
             * @instance
             */
            StoreReadRequest.prototype.length = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Creates a new StoreReadRequest instance using the specified properties.
             * @function create
             * @memberof amalgam.v1.StoreReadRequest
             * @static
             * @param {amalgam.v1.StoreReadRequest.$Properties=} [properties] Properties to set
             * @returns {amalgam.v1.StoreReadRequest} StoreReadRequest instance
             * @type {{
             *   (properties: amalgam.v1.StoreReadRequest.$Shape): amalgam.v1.StoreReadRequest & amalgam.v1.StoreReadRequest.$Shape;
             *   (properties?: amalgam.v1.StoreReadRequest.$Properties): amalgam.v1.StoreReadRequest;
             * }}
             */
            StoreReadRequest.create = function(properties) {
                return new StoreReadRequest(properties);
            };

            /**
             * Encodes the specified StoreReadRequest message. Does not implicitly {@link amalgam.v1.StoreReadRequest.verify|verify} messages.
             * @function encode
             * @memberof amalgam.v1.StoreReadRequest
             * @static
             * @param {amalgam.v1.StoreReadRequest.$Properties} message StoreReadRequest message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            StoreReadRequest.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.root != null && $Object.hasOwnProperty.call(message, "root") && message.root !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.root);
                if (message.path != null && $Object.hasOwnProperty.call(message, "path") && message.path !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.path);
                if (message.offset != null && $Object.hasOwnProperty.call(message, "offset") && (typeof message.offset === "object" ? message.offset.low || message.offset.high : message.offset !== 0))
                    writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.offset);
                if (message.length != null && $Object.hasOwnProperty.call(message, "length") && (typeof message.length === "object" ? message.length.low || message.length.high : message.length !== 0))
                    writer.uint32(/* id 4, wireType 0 =*/32).uint64(message.length);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a StoreReadRequest message from the specified reader or buffer.
             * @function decode
             * @memberof amalgam.v1.StoreReadRequest
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {amalgam.v1.StoreReadRequest & amalgam.v1.StoreReadRequest.$Shape} StoreReadRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            StoreReadRequest.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.amalgam.v1.StoreReadRequest();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.root = value;
                            else
                                delete message.root;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.path = value;
                            else
                                delete message.path;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.offset = value;
                            else
                                delete message.offset;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.length = value;
                            else
                                delete message.length;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a StoreReadRequest message.
             * @function verify
             * @memberof amalgam.v1.StoreReadRequest
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            StoreReadRequest.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.root != null && $Object.hasOwnProperty.call(message, "root"))
                    if (!$util.isString(message.root))
                        return "root: string expected";
                if (message.path != null && $Object.hasOwnProperty.call(message, "path"))
                    if (!$util.isString(message.path))
                        return "path: string expected";
                if (message.offset != null && $Object.hasOwnProperty.call(message, "offset"))
                    if (!$util.isInteger(message.offset) && !(message.offset && $util.isInteger(message.offset.low) && $util.isInteger(message.offset.high)))
                        return "offset: integer|Long expected";
                if (message.length != null && $Object.hasOwnProperty.call(message, "length"))
                    if (!$util.isInteger(message.length) && !(message.length && $util.isInteger(message.length.low) && $util.isInteger(message.length.high)))
                        return "length: integer|Long expected";
                return null;
            };

            /**
             * Creates a StoreReadRequest message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof amalgam.v1.StoreReadRequest
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {amalgam.v1.StoreReadRequest} StoreReadRequest
             */
            StoreReadRequest.fromObject = function (object, _depth) {
                if (object instanceof $root.amalgam.v1.StoreReadRequest)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".amalgam.v1.StoreReadRequest: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.amalgam.v1.StoreReadRequest();
                if (object.root != null)
                    if (typeof object.root !== "string" || object.root.length)
                        message.root = $String(object.root);
                if (object.path != null)
                    if (typeof object.path !== "string" || object.path.length)
                        message.path = $String(object.path);
                if (object.offset != null)
                    if (typeof object.offset === "object" ? object.offset.low || object.offset.high : $Number(object.offset) !== 0)
                        if ($util.Long)
                            message.offset = $util.Long.fromValue(object.offset, true);
                        else if (typeof object.offset === "string")
                            message.offset = $parseInt(object.offset, 10);
                        else if (typeof object.offset === "number")
                            message.offset = object.offset;
                        else if (typeof object.offset === "object")
                            message.offset = new $util.LongBits(object.offset.low >>> 0, object.offset.high >>> 0).toNumber(true);
                if (object.length != null)
                    if (typeof object.length === "object" ? object.length.low || object.length.high : $Number(object.length) !== 0)
                        if ($util.Long)
                            message.length = $util.Long.fromValue(object.length, true);
                        else if (typeof object.length === "string")
                            message.length = $parseInt(object.length, 10);
                        else if (typeof object.length === "number")
                            message.length = object.length;
                        else if (typeof object.length === "object")
                            message.length = new $util.LongBits(object.length.low >>> 0, object.length.high >>> 0).toNumber(true);
                return message;
            };

            /**
             * Creates a plain object from a StoreReadRequest message. Also converts values to other types if specified.
             * @function toObject
             * @memberof amalgam.v1.StoreReadRequest
             * @static
             * @param {amalgam.v1.StoreReadRequest} message StoreReadRequest
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            StoreReadRequest.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.root = "";
                    object.path = "";
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.offset = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.offset = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.length = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.length = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                }
                if (message.root != null && $Object.hasOwnProperty.call(message, "root"))
                    object.root = message.root;
                if (message.path != null && $Object.hasOwnProperty.call(message, "path"))
                    object.path = message.path;
                if (message.offset != null && $Object.hasOwnProperty.call(message, "offset"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.offset = typeof message.offset === "number" ? $BigInt(message.offset) : $util.Long.fromBits(message.offset.low >>> 0, message.offset.high >>> 0, true).toBigInt();
                    else if (typeof message.offset === "number")
                        object.offset = options.longs === $String ? $String(message.offset) : message.offset;
                    else
                        object.offset = options.longs === $String ? $util.Long.prototype.toString.call(message.offset) : options.longs === $Number ? new $util.LongBits(message.offset.low >>> 0, message.offset.high >>> 0).toNumber(true) : message.offset;
                if (message.length != null && $Object.hasOwnProperty.call(message, "length"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.length = typeof message.length === "number" ? $BigInt(message.length) : $util.Long.fromBits(message.length.low >>> 0, message.length.high >>> 0, true).toBigInt();
                    else if (typeof message.length === "number")
                        object.length = options.longs === $String ? $String(message.length) : message.length;
                    else
                        object.length = options.longs === $String ? $util.Long.prototype.toString.call(message.length) : options.longs === $Number ? new $util.LongBits(message.length.low >>> 0, message.length.high >>> 0).toNumber(true) : message.length;
                return object;
            };

            /**
             * Converts this StoreReadRequest to JSON.
             * @function toJSON
             * @memberof amalgam.v1.StoreReadRequest
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            StoreReadRequest.prototype.toJSON = function() {
                return StoreReadRequest.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for StoreReadRequest
             * @function getTypeUrl
             * @memberof amalgam.v1.StoreReadRequest
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            StoreReadRequest.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/amalgam.v1.StoreReadRequest";
            };

            return StoreReadRequest;
        })();

        v1.StoreChunk = (function() {

            /**
             * Properties of a StoreChunk.
             * @typedef {Object} amalgam.v1.StoreChunk.$Properties
             * @property {Uint8Array|null} [data] StoreChunk data
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a StoreChunk.
             * @memberof amalgam.v1
             * @interface IStoreChunk
             * @augments amalgam.v1.StoreChunk.$Properties
             * @deprecated Use amalgam.v1.StoreChunk.$Properties instead.
             */

            /**
             * Shape of a StoreChunk.
             * @typedef {amalgam.v1.StoreChunk.$Properties} amalgam.v1.StoreChunk.$Shape
             */

            /**
             * Constructs a new StoreChunk.
             * @memberof amalgam.v1
             * @classdesc Represents a StoreChunk.
             * @constructor
             * @param {amalgam.v1.StoreChunk.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const StoreChunk = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * StoreChunk data.
             * @member {Uint8Array} data
             * @memberof amalgam.v1.StoreChunk
             * @instance
             */
            StoreChunk.prototype.data = $util.newBuffer([]);

            /**
             * Creates a new StoreChunk instance using the specified properties.
             * @function create
             * @memberof amalgam.v1.StoreChunk
             * @static
             * @param {amalgam.v1.StoreChunk.$Properties=} [properties] Properties to set
             * @returns {amalgam.v1.StoreChunk} StoreChunk instance
             * @type {{
             *   (properties: amalgam.v1.StoreChunk.$Shape): amalgam.v1.StoreChunk & amalgam.v1.StoreChunk.$Shape;
             *   (properties?: amalgam.v1.StoreChunk.$Properties): amalgam.v1.StoreChunk;
             * }}
             */
            StoreChunk.create = function(properties) {
                return new StoreChunk(properties);
            };

            /**
             * Encodes the specified StoreChunk message. Does not implicitly {@link amalgam.v1.StoreChunk.verify|verify} messages.
             * @function encode
             * @memberof amalgam.v1.StoreChunk
             * @static
             * @param {amalgam.v1.StoreChunk.$Properties} message StoreChunk message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            StoreChunk.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.data != null && $Object.hasOwnProperty.call(message, "data") && message.data.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.data);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a StoreChunk message from the specified reader or buffer.
             * @function decode
             * @memberof amalgam.v1.StoreChunk
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {amalgam.v1.StoreChunk & amalgam.v1.StoreChunk.$Shape} StoreChunk
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            StoreChunk.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.amalgam.v1.StoreChunk();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.data = value;
                            else
                                delete message.data;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a StoreChunk message.
             * @function verify
             * @memberof amalgam.v1.StoreChunk
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            StoreChunk.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.data != null && $Object.hasOwnProperty.call(message, "data"))
                    if (!(message.data && typeof message.data.length === "number" || $util.isString(message.data)))
                        return "data: buffer expected";
                return null;
            };

            /**
             * Creates a StoreChunk message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof amalgam.v1.StoreChunk
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {amalgam.v1.StoreChunk} StoreChunk
             */
            StoreChunk.fromObject = function (object, _depth) {
                if (object instanceof $root.amalgam.v1.StoreChunk)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".amalgam.v1.StoreChunk: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.amalgam.v1.StoreChunk();
                if (object.data != null)
                    if (object.data.length)
                        if (typeof object.data === "string")
                            $util.base64.decode(object.data, message.data = $util.newBuffer($util.base64.length(object.data)), 0);
                        else if (object.data.length >= 0)
                            message.data = object.data;
                return message;
            };

            /**
             * Creates a plain object from a StoreChunk message. Also converts values to other types if specified.
             * @function toObject
             * @memberof amalgam.v1.StoreChunk
             * @static
             * @param {amalgam.v1.StoreChunk} message StoreChunk
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            StoreChunk.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults)
                    if (options.bytes === $String)
                        object.data = "";
                    else {
                        object.data = [];
                        if (options.bytes !== $Array)
                            object.data = $util.newBuffer(object.data);
                    }
                if (message.data != null && $Object.hasOwnProperty.call(message, "data"))
                    object.data = options.bytes === $String ? $util.base64.encode(message.data, 0, message.data.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.data) : message.data;
                return object;
            };

            /**
             * Converts this StoreChunk to JSON.
             * @function toJSON
             * @memberof amalgam.v1.StoreChunk
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            StoreChunk.prototype.toJSON = function() {
                return StoreChunk.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for StoreChunk
             * @function getTypeUrl
             * @memberof amalgam.v1.StoreChunk
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            StoreChunk.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/amalgam.v1.StoreChunk";
            };

            return StoreChunk;
        })();

        v1.StoreNames = (function() {

            /**
             * Properties of a StoreNames.
             * @typedef {Object} amalgam.v1.StoreNames.$Properties
             * @property {Array.<string>|null} [names] StoreNames names
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a StoreNames.
             * @memberof amalgam.v1
             * @interface IStoreNames
             * @augments amalgam.v1.StoreNames.$Properties
             * @deprecated Use amalgam.v1.StoreNames.$Properties instead.
             */

            /**
             * Shape of a StoreNames.
             * @typedef {amalgam.v1.StoreNames.$Properties} amalgam.v1.StoreNames.$Shape
             */

            /**
             * Constructs a new StoreNames.
             * @memberof amalgam.v1
             * @classdesc Represents a StoreNames.
             * @constructor
             * @param {amalgam.v1.StoreNames.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const StoreNames = function (properties) {
                this.names = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * StoreNames names.
             * @member {Array.<string>} names
             * @memberof amalgam.v1.StoreNames
             * @instance
             */
            StoreNames.prototype.names = $util.emptyArray;

            /**
             * Creates a new StoreNames instance using the specified properties.
             * @function create
             * @memberof amalgam.v1.StoreNames
             * @static
             * @param {amalgam.v1.StoreNames.$Properties=} [properties] Properties to set
             * @returns {amalgam.v1.StoreNames} StoreNames instance
             * @type {{
             *   (properties: amalgam.v1.StoreNames.$Shape): amalgam.v1.StoreNames & amalgam.v1.StoreNames.$Shape;
             *   (properties?: amalgam.v1.StoreNames.$Properties): amalgam.v1.StoreNames;
             * }}
             */
            StoreNames.create = function(properties) {
                return new StoreNames(properties);
            };

            /**
             * Encodes the specified StoreNames message. Does not implicitly {@link amalgam.v1.StoreNames.verify|verify} messages.
             * @function encode
             * @memberof amalgam.v1.StoreNames
             * @static
             * @param {amalgam.v1.StoreNames.$Properties} message StoreNames message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            StoreNames.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.names != null && message.names.length)
                    for (let i = 0; i < message.names.length; ++i)
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.names[i]);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a StoreNames message from the specified reader or buffer.
             * @function decode
             * @memberof amalgam.v1.StoreNames
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {amalgam.v1.StoreNames & amalgam.v1.StoreNames.$Shape} StoreNames
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            StoreNames.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.amalgam.v1.StoreNames();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.names && message.names.length))
                                message.names = [];
                            message.names.push(reader.stringVerify());
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a StoreNames message.
             * @function verify
             * @memberof amalgam.v1.StoreNames
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            StoreNames.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.names != null && $Object.hasOwnProperty.call(message, "names")) {
                    if (!$Array.isArray(message.names))
                        return "names: array expected";
                    for (let i = 0; i < message.names.length; ++i)
                        if (!$util.isString(message.names[i]))
                            return "names: string[] expected";
                }
                return null;
            };

            /**
             * Creates a StoreNames message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof amalgam.v1.StoreNames
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {amalgam.v1.StoreNames} StoreNames
             */
            StoreNames.fromObject = function (object, _depth) {
                if (object instanceof $root.amalgam.v1.StoreNames)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".amalgam.v1.StoreNames: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.amalgam.v1.StoreNames();
                if (object.names) {
                    if (!$Array.isArray(object.names))
                        throw $TypeError(".amalgam.v1.StoreNames.names: array expected");
                    message.names = $Array(object.names.length);
                    for (let i = 0; i < object.names.length; ++i)
                        message.names[i] = $String(object.names[i]);
                }
                return message;
            };

            /**
             * Creates a plain object from a StoreNames message. Also converts values to other types if specified.
             * @function toObject
             * @memberof amalgam.v1.StoreNames
             * @static
             * @param {amalgam.v1.StoreNames} message StoreNames
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            StoreNames.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.names = [];
                if (message.names && message.names.length) {
                    object.names = $Array(message.names.length);
                    for (let j = 0; j < message.names.length; ++j)
                        object.names[j] = message.names[j];
                }
                return object;
            };

            /**
             * Converts this StoreNames to JSON.
             * @function toJSON
             * @memberof amalgam.v1.StoreNames
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            StoreNames.prototype.toJSON = function() {
                return StoreNames.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for StoreNames
             * @function getTypeUrl
             * @memberof amalgam.v1.StoreNames
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            StoreNames.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/amalgam.v1.StoreNames";
            };

            return StoreNames;
        })();

        v1.StoreWriteRequest = (function() {

            /**
             * Properties of a StoreWriteRequest.
             * @typedef {Object} amalgam.v1.StoreWriteRequest.$Properties
             * @property {amalgam.v1.StoreWriteTarget.$Properties|null} [target] StoreWriteRequest target
             * @property {Uint8Array|null} [data] StoreWriteRequest data
             * @property {boolean|null} [last] StoreWriteRequest last
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a StoreWriteRequest.
             * @memberof amalgam.v1
             * @interface IStoreWriteRequest
             * @augments amalgam.v1.StoreWriteRequest.$Properties
             * @deprecated Use amalgam.v1.StoreWriteRequest.$Properties instead.
             */

            /**
             * Shape of a StoreWriteRequest.
             * @typedef {amalgam.v1.StoreWriteRequest.$Properties} amalgam.v1.StoreWriteRequest.$Shape
             */

            /**
             * Constructs a new StoreWriteRequest.
             * @memberof amalgam.v1
             * @classdesc Represents a StoreWriteRequest.
             * @constructor
             * @param {amalgam.v1.StoreWriteRequest.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const StoreWriteRequest = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * StoreWriteRequest target.
             * @member {amalgam.v1.StoreWriteTarget.$Properties|null|undefined} target
             * @memberof amalgam.v1.StoreWriteRequest
             * @instance
             */
            StoreWriteRequest.prototype.target = null;

            /**
             * StoreWriteRequest data.
             * @member {Uint8Array} data
             * @memberof amalgam.v1.StoreWriteRequest
             * @instance
             */
            StoreWriteRequest.prototype.data = $util.newBuffer([]);

            /**
             * StoreWriteRequest last.
             * @member {boolean} last
             * @memberof amalgam.v1.StoreWriteRequest
             * @instance
             */
            StoreWriteRequest.prototype.last = false;

            /**
             * Creates a new StoreWriteRequest instance using the specified properties.
             * @function create
             * @memberof amalgam.v1.StoreWriteRequest
             * @static
             * @param {amalgam.v1.StoreWriteRequest.$Properties=} [properties] Properties to set
             * @returns {amalgam.v1.StoreWriteRequest} StoreWriteRequest instance
             * @type {{
             *   (properties: amalgam.v1.StoreWriteRequest.$Shape): amalgam.v1.StoreWriteRequest & amalgam.v1.StoreWriteRequest.$Shape;
             *   (properties?: amalgam.v1.StoreWriteRequest.$Properties): amalgam.v1.StoreWriteRequest;
             * }}
             */
            StoreWriteRequest.create = function(properties) {
                return new StoreWriteRequest(properties);
            };

            /**
             * Encodes the specified StoreWriteRequest message. Does not implicitly {@link amalgam.v1.StoreWriteRequest.verify|verify} messages.
             * @function encode
             * @memberof amalgam.v1.StoreWriteRequest
             * @static
             * @param {amalgam.v1.StoreWriteRequest.$Properties} message StoreWriteRequest message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            StoreWriteRequest.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.target != null && $Object.hasOwnProperty.call(message, "target"))
                    $root.amalgam.v1.StoreWriteTarget.encode(message.target, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.data != null && $Object.hasOwnProperty.call(message, "data") && message.data.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.data);
                if (message.last != null && $Object.hasOwnProperty.call(message, "last") && message.last !== false)
                    writer.uint32(/* id 3, wireType 0 =*/24).bool(message.last);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a StoreWriteRequest message from the specified reader or buffer.
             * @function decode
             * @memberof amalgam.v1.StoreWriteRequest
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {amalgam.v1.StoreWriteRequest & amalgam.v1.StoreWriteRequest.$Shape} StoreWriteRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            StoreWriteRequest.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.amalgam.v1.StoreWriteRequest();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            message.target = $root.amalgam.v1.StoreWriteTarget.decode(reader, reader.size(), $undefined, _depth + 1, message.target);
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.data = value;
                            else
                                delete message.data;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.last = value;
                            else
                                delete message.last;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a StoreWriteRequest message.
             * @function verify
             * @memberof amalgam.v1.StoreWriteRequest
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            StoreWriteRequest.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.target != null && $Object.hasOwnProperty.call(message, "target")) {
                    let error = $root.amalgam.v1.StoreWriteTarget.verify(message.target, _depth + 1);
                    if (error)
                        return "target." + error;
                }
                if (message.data != null && $Object.hasOwnProperty.call(message, "data"))
                    if (!(message.data && typeof message.data.length === "number" || $util.isString(message.data)))
                        return "data: buffer expected";
                if (message.last != null && $Object.hasOwnProperty.call(message, "last"))
                    if (typeof message.last !== "boolean")
                        return "last: boolean expected";
                return null;
            };

            /**
             * Creates a StoreWriteRequest message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof amalgam.v1.StoreWriteRequest
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {amalgam.v1.StoreWriteRequest} StoreWriteRequest
             */
            StoreWriteRequest.fromObject = function (object, _depth) {
                if (object instanceof $root.amalgam.v1.StoreWriteRequest)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".amalgam.v1.StoreWriteRequest: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.amalgam.v1.StoreWriteRequest();
                if (object.target != null) {
                    if (!$util.isObject(object.target))
                        throw $TypeError(".amalgam.v1.StoreWriteRequest.target: object expected");
                    message.target = $root.amalgam.v1.StoreWriteTarget.fromObject(object.target, _depth + 1);
                }
                if (object.data != null)
                    if (object.data.length)
                        if (typeof object.data === "string")
                            $util.base64.decode(object.data, message.data = $util.newBuffer($util.base64.length(object.data)), 0);
                        else if (object.data.length >= 0)
                            message.data = object.data;
                if (object.last != null)
                    if (object.last)
                        message.last = $Boolean(object.last);
                return message;
            };

            /**
             * Creates a plain object from a StoreWriteRequest message. Also converts values to other types if specified.
             * @function toObject
             * @memberof amalgam.v1.StoreWriteRequest
             * @static
             * @param {amalgam.v1.StoreWriteRequest} message StoreWriteRequest
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            StoreWriteRequest.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.target = null;
                    if (options.bytes === $String)
                        object.data = "";
                    else {
                        object.data = [];
                        if (options.bytes !== $Array)
                            object.data = $util.newBuffer(object.data);
                    }
                    object.last = false;
                }
                if (message.target != null && $Object.hasOwnProperty.call(message, "target"))
                    object.target = $root.amalgam.v1.StoreWriteTarget.toObject(message.target, options, _depth + 1);
                if (message.data != null && $Object.hasOwnProperty.call(message, "data"))
                    object.data = options.bytes === $String ? $util.base64.encode(message.data, 0, message.data.length) : options.bytes === $Array ? $Array.prototype.slice.call(message.data) : message.data;
                if (message.last != null && $Object.hasOwnProperty.call(message, "last"))
                    object.last = message.last;
                return object;
            };

            /**
             * Converts this StoreWriteRequest to JSON.
             * @function toJSON
             * @memberof amalgam.v1.StoreWriteRequest
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            StoreWriteRequest.prototype.toJSON = function() {
                return StoreWriteRequest.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for StoreWriteRequest
             * @function getTypeUrl
             * @memberof amalgam.v1.StoreWriteRequest
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            StoreWriteRequest.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/amalgam.v1.StoreWriteRequest";
            };

            return StoreWriteRequest;
        })();

        v1.StoreWriteTarget = (function() {

            /**
             * Properties of a StoreWriteTarget.
             * @typedef {Object} amalgam.v1.StoreWriteTarget.$Properties
             * @property {string|null} [root] StoreWriteTarget root
             * @property {string|null} [path] StoreWriteTarget path
             * @property {boolean|null} [ifAbsent] StoreWriteTarget ifAbsent
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a StoreWriteTarget.
             * @memberof amalgam.v1
             * @interface IStoreWriteTarget
             * @augments amalgam.v1.StoreWriteTarget.$Properties
             * @deprecated Use amalgam.v1.StoreWriteTarget.$Properties instead.
             */

            /**
             * Shape of a StoreWriteTarget.
             * @typedef {amalgam.v1.StoreWriteTarget.$Properties} amalgam.v1.StoreWriteTarget.$Shape
             */

            /**
             * Constructs a new StoreWriteTarget.
             * @memberof amalgam.v1
             * @classdesc Represents a StoreWriteTarget.
             * @constructor
             * @param {amalgam.v1.StoreWriteTarget.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const StoreWriteTarget = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * StoreWriteTarget root.
             * @member {string} root
             * @memberof amalgam.v1.StoreWriteTarget
             * @instance
             */
            StoreWriteTarget.prototype.root = "";

            /**
             * StoreWriteTarget path.
             * @member {string} path
             * @memberof amalgam.v1.StoreWriteTarget
             * @instance
             */
            StoreWriteTarget.prototype.path = "";

            /**
             * StoreWriteTarget ifAbsent.
             * @member {boolean} ifAbsent
             * @memberof amalgam.v1.StoreWriteTarget
             * @instance
             */
            StoreWriteTarget.prototype.ifAbsent = false;

            /**
             * Creates a new StoreWriteTarget instance using the specified properties.
             * @function create
             * @memberof amalgam.v1.StoreWriteTarget
             * @static
             * @param {amalgam.v1.StoreWriteTarget.$Properties=} [properties] Properties to set
             * @returns {amalgam.v1.StoreWriteTarget} StoreWriteTarget instance
             * @type {{
             *   (properties: amalgam.v1.StoreWriteTarget.$Shape): amalgam.v1.StoreWriteTarget & amalgam.v1.StoreWriteTarget.$Shape;
             *   (properties?: amalgam.v1.StoreWriteTarget.$Properties): amalgam.v1.StoreWriteTarget;
             * }}
             */
            StoreWriteTarget.create = function(properties) {
                return new StoreWriteTarget(properties);
            };

            /**
             * Encodes the specified StoreWriteTarget message. Does not implicitly {@link amalgam.v1.StoreWriteTarget.verify|verify} messages.
             * @function encode
             * @memberof amalgam.v1.StoreWriteTarget
             * @static
             * @param {amalgam.v1.StoreWriteTarget.$Properties} message StoreWriteTarget message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            StoreWriteTarget.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.root != null && $Object.hasOwnProperty.call(message, "root") && message.root !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.root);
                if (message.path != null && $Object.hasOwnProperty.call(message, "path") && message.path !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.path);
                if (message.ifAbsent != null && $Object.hasOwnProperty.call(message, "ifAbsent") && message.ifAbsent !== false)
                    writer.uint32(/* id 3, wireType 0 =*/24).bool(message.ifAbsent);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a StoreWriteTarget message from the specified reader or buffer.
             * @function decode
             * @memberof amalgam.v1.StoreWriteTarget
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {amalgam.v1.StoreWriteTarget & amalgam.v1.StoreWriteTarget.$Shape} StoreWriteTarget
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            StoreWriteTarget.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.amalgam.v1.StoreWriteTarget();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.root = value;
                            else
                                delete message.root;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.path = value;
                            else
                                delete message.path;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.ifAbsent = value;
                            else
                                delete message.ifAbsent;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a StoreWriteTarget message.
             * @function verify
             * @memberof amalgam.v1.StoreWriteTarget
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            StoreWriteTarget.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.root != null && $Object.hasOwnProperty.call(message, "root"))
                    if (!$util.isString(message.root))
                        return "root: string expected";
                if (message.path != null && $Object.hasOwnProperty.call(message, "path"))
                    if (!$util.isString(message.path))
                        return "path: string expected";
                if (message.ifAbsent != null && $Object.hasOwnProperty.call(message, "ifAbsent"))
                    if (typeof message.ifAbsent !== "boolean")
                        return "ifAbsent: boolean expected";
                return null;
            };

            /**
             * Creates a StoreWriteTarget message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof amalgam.v1.StoreWriteTarget
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {amalgam.v1.StoreWriteTarget} StoreWriteTarget
             */
            StoreWriteTarget.fromObject = function (object, _depth) {
                if (object instanceof $root.amalgam.v1.StoreWriteTarget)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".amalgam.v1.StoreWriteTarget: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.amalgam.v1.StoreWriteTarget();
                if (object.root != null)
                    if (typeof object.root !== "string" || object.root.length)
                        message.root = $String(object.root);
                if (object.path != null)
                    if (typeof object.path !== "string" || object.path.length)
                        message.path = $String(object.path);
                if (object.ifAbsent != null)
                    if (object.ifAbsent)
                        message.ifAbsent = $Boolean(object.ifAbsent);
                return message;
            };

            /**
             * Creates a plain object from a StoreWriteTarget message. Also converts values to other types if specified.
             * @function toObject
             * @memberof amalgam.v1.StoreWriteTarget
             * @static
             * @param {amalgam.v1.StoreWriteTarget} message StoreWriteTarget
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            StoreWriteTarget.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.root = "";
                    object.path = "";
                    object.ifAbsent = false;
                }
                if (message.root != null && $Object.hasOwnProperty.call(message, "root"))
                    object.root = message.root;
                if (message.path != null && $Object.hasOwnProperty.call(message, "path"))
                    object.path = message.path;
                if (message.ifAbsent != null && $Object.hasOwnProperty.call(message, "ifAbsent"))
                    object.ifAbsent = message.ifAbsent;
                return object;
            };

            /**
             * Converts this StoreWriteTarget to JSON.
             * @function toJSON
             * @memberof amalgam.v1.StoreWriteTarget
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            StoreWriteTarget.prototype.toJSON = function() {
                return StoreWriteTarget.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for StoreWriteTarget
             * @function getTypeUrl
             * @memberof amalgam.v1.StoreWriteTarget
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            StoreWriteTarget.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/amalgam.v1.StoreWriteTarget";
            };

            return StoreWriteTarget;
        })();

        v1.StoreWriteResponse = (function() {

            /**
             * Properties of a StoreWriteResponse.
             * @typedef {Object} amalgam.v1.StoreWriteResponse.$Properties
             * @property {boolean|null} [written] StoreWriteResponse written
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a StoreWriteResponse.
             * @memberof amalgam.v1
             * @interface IStoreWriteResponse
             * @augments amalgam.v1.StoreWriteResponse.$Properties
             * @deprecated Use amalgam.v1.StoreWriteResponse.$Properties instead.
             */

            /**
             * Shape of a StoreWriteResponse.
             * @typedef {amalgam.v1.StoreWriteResponse.$Properties} amalgam.v1.StoreWriteResponse.$Shape
             */

            /**
             * Constructs a new StoreWriteResponse.
             * @memberof amalgam.v1
             * @classdesc Represents a StoreWriteResponse.
             * @constructor
             * @param {amalgam.v1.StoreWriteResponse.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const StoreWriteResponse = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * StoreWriteResponse written.
             * @member {boolean} written
             * @memberof amalgam.v1.StoreWriteResponse
             * @instance
             */
            StoreWriteResponse.prototype.written = false;

            /**
             * Creates a new StoreWriteResponse instance using the specified properties.
             * @function create
             * @memberof amalgam.v1.StoreWriteResponse
             * @static
             * @param {amalgam.v1.StoreWriteResponse.$Properties=} [properties] Properties to set
             * @returns {amalgam.v1.StoreWriteResponse} StoreWriteResponse instance
             * @type {{
             *   (properties: amalgam.v1.StoreWriteResponse.$Shape): amalgam.v1.StoreWriteResponse & amalgam.v1.StoreWriteResponse.$Shape;
             *   (properties?: amalgam.v1.StoreWriteResponse.$Properties): amalgam.v1.StoreWriteResponse;
             * }}
             */
            StoreWriteResponse.create = function(properties) {
                return new StoreWriteResponse(properties);
            };

            /**
             * Encodes the specified StoreWriteResponse message. Does not implicitly {@link amalgam.v1.StoreWriteResponse.verify|verify} messages.
             * @function encode
             * @memberof amalgam.v1.StoreWriteResponse
             * @static
             * @param {amalgam.v1.StoreWriteResponse.$Properties} message StoreWriteResponse message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            StoreWriteResponse.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.written != null && $Object.hasOwnProperty.call(message, "written") && message.written !== false)
                    writer.uint32(/* id 1, wireType 0 =*/8).bool(message.written);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a StoreWriteResponse message from the specified reader or buffer.
             * @function decode
             * @memberof amalgam.v1.StoreWriteResponse
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {amalgam.v1.StoreWriteResponse & amalgam.v1.StoreWriteResponse.$Shape} StoreWriteResponse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            StoreWriteResponse.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.amalgam.v1.StoreWriteResponse();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.written = value;
                            else
                                delete message.written;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a StoreWriteResponse message.
             * @function verify
             * @memberof amalgam.v1.StoreWriteResponse
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            StoreWriteResponse.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.written != null && $Object.hasOwnProperty.call(message, "written"))
                    if (typeof message.written !== "boolean")
                        return "written: boolean expected";
                return null;
            };

            /**
             * Creates a StoreWriteResponse message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof amalgam.v1.StoreWriteResponse
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {amalgam.v1.StoreWriteResponse} StoreWriteResponse
             */
            StoreWriteResponse.fromObject = function (object, _depth) {
                if (object instanceof $root.amalgam.v1.StoreWriteResponse)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".amalgam.v1.StoreWriteResponse: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.amalgam.v1.StoreWriteResponse();
                if (object.written != null)
                    if (object.written)
                        message.written = $Boolean(object.written);
                return message;
            };

            /**
             * Creates a plain object from a StoreWriteResponse message. Also converts values to other types if specified.
             * @function toObject
             * @memberof amalgam.v1.StoreWriteResponse
             * @static
             * @param {amalgam.v1.StoreWriteResponse} message StoreWriteResponse
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            StoreWriteResponse.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults)
                    object.written = false;
                if (message.written != null && $Object.hasOwnProperty.call(message, "written"))
                    object.written = message.written;
                return object;
            };

            /**
             * Converts this StoreWriteResponse to JSON.
             * @function toJSON
             * @memberof amalgam.v1.StoreWriteResponse
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            StoreWriteResponse.prototype.toJSON = function() {
                return StoreWriteResponse.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for StoreWriteResponse
             * @function getTypeUrl
             * @memberof amalgam.v1.StoreWriteResponse
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            StoreWriteResponse.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/amalgam.v1.StoreWriteResponse";
            };

            return StoreWriteResponse;
        })();

        v1.StoreJoinRequest = (function() {

            /**
             * Properties of a StoreJoinRequest.
             * @typedef {Object} amalgam.v1.StoreJoinRequest.$Properties
             * @property {string|null} [root] StoreJoinRequest root
             * @property {string|null} [target] StoreJoinRequest target
             * @property {Array.<amalgam.v1.StoreRange.$Properties>|null} [parts] StoreJoinRequest parts
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a StoreJoinRequest.
             * @memberof amalgam.v1
             * @interface IStoreJoinRequest
             * @augments amalgam.v1.StoreJoinRequest.$Properties
             * @deprecated Use amalgam.v1.StoreJoinRequest.$Properties instead.
             */

            /**
             * Shape of a StoreJoinRequest.
             * @typedef {amalgam.v1.StoreJoinRequest.$Properties} amalgam.v1.StoreJoinRequest.$Shape
             */

            /**
             * Constructs a new StoreJoinRequest.
             * @memberof amalgam.v1
             * @classdesc Represents a StoreJoinRequest.
             * @constructor
             * @param {amalgam.v1.StoreJoinRequest.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const StoreJoinRequest = function (properties) {
                this.parts = [];
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * StoreJoinRequest root.
             * @member {string} root
             * @memberof amalgam.v1.StoreJoinRequest
             * @instance
             */
            StoreJoinRequest.prototype.root = "";

            /**
             * StoreJoinRequest target.
             * @member {string} target
             * @memberof amalgam.v1.StoreJoinRequest
             * @instance
             */
            StoreJoinRequest.prototype.target = "";

            /**
             * StoreJoinRequest parts.
             * @member {Array.<amalgam.v1.StoreRange.$Properties>} parts
             * @memberof amalgam.v1.StoreJoinRequest
             * @instance
             */
            StoreJoinRequest.prototype.parts = $util.emptyArray;

            /**
             * Creates a new StoreJoinRequest instance using the specified properties.
             * @function create
             * @memberof amalgam.v1.StoreJoinRequest
             * @static
             * @param {amalgam.v1.StoreJoinRequest.$Properties=} [properties] Properties to set
             * @returns {amalgam.v1.StoreJoinRequest} StoreJoinRequest instance
             * @type {{
             *   (properties: amalgam.v1.StoreJoinRequest.$Shape): amalgam.v1.StoreJoinRequest & amalgam.v1.StoreJoinRequest.$Shape;
             *   (properties?: amalgam.v1.StoreJoinRequest.$Properties): amalgam.v1.StoreJoinRequest;
             * }}
             */
            StoreJoinRequest.create = function(properties) {
                return new StoreJoinRequest(properties);
            };

            /**
             * Encodes the specified StoreJoinRequest message. Does not implicitly {@link amalgam.v1.StoreJoinRequest.verify|verify} messages.
             * @function encode
             * @memberof amalgam.v1.StoreJoinRequest
             * @static
             * @param {amalgam.v1.StoreJoinRequest.$Properties} message StoreJoinRequest message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            StoreJoinRequest.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.root != null && $Object.hasOwnProperty.call(message, "root") && message.root !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.root);
                if (message.target != null && $Object.hasOwnProperty.call(message, "target") && message.target !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.target);
                if (message.parts != null && message.parts.length)
                    for (let i = 0; i < message.parts.length; ++i)
                        $root.amalgam.v1.StoreRange.encode(message.parts[i], writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a StoreJoinRequest message from the specified reader or buffer.
             * @function decode
             * @memberof amalgam.v1.StoreJoinRequest
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {amalgam.v1.StoreJoinRequest & amalgam.v1.StoreJoinRequest.$Shape} StoreJoinRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            StoreJoinRequest.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.amalgam.v1.StoreJoinRequest();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.root = value;
                            else
                                delete message.root;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.target = value;
                            else
                                delete message.target;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if (!(message.parts && message.parts.length))
                                message.parts = [];
                            message.parts.push($root.amalgam.v1.StoreRange.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a StoreJoinRequest message.
             * @function verify
             * @memberof amalgam.v1.StoreJoinRequest
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            StoreJoinRequest.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.root != null && $Object.hasOwnProperty.call(message, "root"))
                    if (!$util.isString(message.root))
                        return "root: string expected";
                if (message.target != null && $Object.hasOwnProperty.call(message, "target"))
                    if (!$util.isString(message.target))
                        return "target: string expected";
                if (message.parts != null && $Object.hasOwnProperty.call(message, "parts")) {
                    if (!$Array.isArray(message.parts))
                        return "parts: array expected";
                    for (let i = 0; i < message.parts.length; ++i) {
                        let error = $root.amalgam.v1.StoreRange.verify(message.parts[i], _depth + 1);
                        if (error)
                            return "parts." + error;
                    }
                }
                return null;
            };

            /**
             * Creates a StoreJoinRequest message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof amalgam.v1.StoreJoinRequest
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {amalgam.v1.StoreJoinRequest} StoreJoinRequest
             */
            StoreJoinRequest.fromObject = function (object, _depth) {
                if (object instanceof $root.amalgam.v1.StoreJoinRequest)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".amalgam.v1.StoreJoinRequest: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.amalgam.v1.StoreJoinRequest();
                if (object.root != null)
                    if (typeof object.root !== "string" || object.root.length)
                        message.root = $String(object.root);
                if (object.target != null)
                    if (typeof object.target !== "string" || object.target.length)
                        message.target = $String(object.target);
                if (object.parts) {
                    if (!$Array.isArray(object.parts))
                        throw $TypeError(".amalgam.v1.StoreJoinRequest.parts: array expected");
                    message.parts = $Array(object.parts.length);
                    for (let i = 0; i < object.parts.length; ++i) {
                        if (!$util.isObject(object.parts[i]))
                            throw $TypeError(".amalgam.v1.StoreJoinRequest.parts: object expected");
                        message.parts[i] = $root.amalgam.v1.StoreRange.fromObject(object.parts[i], _depth + 1);
                    }
                }
                return message;
            };

            /**
             * Creates a plain object from a StoreJoinRequest message. Also converts values to other types if specified.
             * @function toObject
             * @memberof amalgam.v1.StoreJoinRequest
             * @static
             * @param {amalgam.v1.StoreJoinRequest} message StoreJoinRequest
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            StoreJoinRequest.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.arrays || options.defaults)
                    object.parts = [];
                if (options.defaults) {
                    object.root = "";
                    object.target = "";
                }
                if (message.root != null && $Object.hasOwnProperty.call(message, "root"))
                    object.root = message.root;
                if (message.target != null && $Object.hasOwnProperty.call(message, "target"))
                    object.target = message.target;
                if (message.parts && message.parts.length) {
                    object.parts = $Array(message.parts.length);
                    for (let j = 0; j < message.parts.length; ++j)
                        object.parts[j] = $root.amalgam.v1.StoreRange.toObject(message.parts[j], options, _depth + 1);
                }
                return object;
            };

            /**
             * Converts this StoreJoinRequest to JSON.
             * @function toJSON
             * @memberof amalgam.v1.StoreJoinRequest
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            StoreJoinRequest.prototype.toJSON = function() {
                return StoreJoinRequest.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for StoreJoinRequest
             * @function getTypeUrl
             * @memberof amalgam.v1.StoreJoinRequest
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            StoreJoinRequest.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/amalgam.v1.StoreJoinRequest";
            };

            return StoreJoinRequest;
        })();

        v1.StoreRange = (function() {

            /**
             * Properties of a StoreRange.
             * @typedef {Object} amalgam.v1.StoreRange.$Properties
             * @property {string|null} [path] StoreRange path
             * @property {number|null} [offset] StoreRange offset
             * @property {number|null} [length] StoreRange length
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a StoreRange.
             * @memberof amalgam.v1
             * @interface IStoreRange
             * @augments amalgam.v1.StoreRange.$Properties
             * @deprecated Use amalgam.v1.StoreRange.$Properties instead.
             */

            /**
             * Shape of a StoreRange.
             * @typedef {amalgam.v1.StoreRange.$Properties} amalgam.v1.StoreRange.$Shape
             */

            /**
             * Constructs a new StoreRange.
             * @memberof amalgam.v1
             * @classdesc Represents a StoreRange.
             * @constructor
             * @param {amalgam.v1.StoreRange.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const StoreRange = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * StoreRange path.
             * @member {string} path
             * @memberof amalgam.v1.StoreRange
             * @instance
             */
            StoreRange.prototype.path = "";

            /**
             * StoreRange offset.
             * @member {number} offset
             * @memberof amalgam.v1.StoreRange
             * @instance
             */
            StoreRange.prototype.offset = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * StoreRange length.
             * @member {number} length
             * @memberof amalgam.v1.StoreRange
             * @instance
             */
            StoreRange.prototype.length = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Creates a new StoreRange instance using the specified properties.
             * @function create
             * @memberof amalgam.v1.StoreRange
             * @static
             * @param {amalgam.v1.StoreRange.$Properties=} [properties] Properties to set
             * @returns {amalgam.v1.StoreRange} StoreRange instance
             * @type {{
             *   (properties: amalgam.v1.StoreRange.$Shape): amalgam.v1.StoreRange & amalgam.v1.StoreRange.$Shape;
             *   (properties?: amalgam.v1.StoreRange.$Properties): amalgam.v1.StoreRange;
             * }}
             */
            StoreRange.create = function(properties) {
                return new StoreRange(properties);
            };

            /**
             * Encodes the specified StoreRange message. Does not implicitly {@link amalgam.v1.StoreRange.verify|verify} messages.
             * @function encode
             * @memberof amalgam.v1.StoreRange
             * @static
             * @param {amalgam.v1.StoreRange.$Properties} message StoreRange message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            StoreRange.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.path != null && $Object.hasOwnProperty.call(message, "path") && message.path !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.path);
                if (message.offset != null && $Object.hasOwnProperty.call(message, "offset") && (typeof message.offset === "object" ? message.offset.low || message.offset.high : message.offset !== 0))
                    writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.offset);
                if (message.length != null && $Object.hasOwnProperty.call(message, "length") && (typeof message.length === "object" ? message.length.low || message.length.high : message.length !== 0))
                    writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.length);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a StoreRange message from the specified reader or buffer.
             * @function decode
             * @memberof amalgam.v1.StoreRange
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {amalgam.v1.StoreRange & amalgam.v1.StoreRange.$Shape} StoreRange
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            StoreRange.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.amalgam.v1.StoreRange();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.path = value;
                            else
                                delete message.path;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.offset = value;
                            else
                                delete message.offset;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.length = value;
                            else
                                delete message.length;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a StoreRange message.
             * @function verify
             * @memberof amalgam.v1.StoreRange
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            StoreRange.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.path != null && $Object.hasOwnProperty.call(message, "path"))
                    if (!$util.isString(message.path))
                        return "path: string expected";
                if (message.offset != null && $Object.hasOwnProperty.call(message, "offset"))
                    if (!$util.isInteger(message.offset) && !(message.offset && $util.isInteger(message.offset.low) && $util.isInteger(message.offset.high)))
                        return "offset: integer|Long expected";
                if (message.length != null && $Object.hasOwnProperty.call(message, "length"))
                    if (!$util.isInteger(message.length) && !(message.length && $util.isInteger(message.length.low) && $util.isInteger(message.length.high)))
                        return "length: integer|Long expected";
                return null;
            };

            /**
             * Creates a StoreRange message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof amalgam.v1.StoreRange
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {amalgam.v1.StoreRange} StoreRange
             */
            StoreRange.fromObject = function (object, _depth) {
                if (object instanceof $root.amalgam.v1.StoreRange)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".amalgam.v1.StoreRange: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.amalgam.v1.StoreRange();
                if (object.path != null)
                    if (typeof object.path !== "string" || object.path.length)
                        message.path = $String(object.path);
                if (object.offset != null)
                    if (typeof object.offset === "object" ? object.offset.low || object.offset.high : $Number(object.offset) !== 0)
                        if ($util.Long)
                            message.offset = $util.Long.fromValue(object.offset, true);
                        else if (typeof object.offset === "string")
                            message.offset = $parseInt(object.offset, 10);
                        else if (typeof object.offset === "number")
                            message.offset = object.offset;
                        else if (typeof object.offset === "object")
                            message.offset = new $util.LongBits(object.offset.low >>> 0, object.offset.high >>> 0).toNumber(true);
                if (object.length != null)
                    if (typeof object.length === "object" ? object.length.low || object.length.high : $Number(object.length) !== 0)
                        if ($util.Long)
                            message.length = $util.Long.fromValue(object.length, true);
                        else if (typeof object.length === "string")
                            message.length = $parseInt(object.length, 10);
                        else if (typeof object.length === "number")
                            message.length = object.length;
                        else if (typeof object.length === "object")
                            message.length = new $util.LongBits(object.length.low >>> 0, object.length.high >>> 0).toNumber(true);
                return message;
            };

            /**
             * Creates a plain object from a StoreRange message. Also converts values to other types if specified.
             * @function toObject
             * @memberof amalgam.v1.StoreRange
             * @static
             * @param {amalgam.v1.StoreRange} message StoreRange
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            StoreRange.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.path = "";
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.offset = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.offset = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                    if ($util.Long) {
                        let long = new $util.Long(0, 0, true);
                        object.length = options.longs === $String ? long.toString() : options.longs === $Number ? long.toNumber() : typeof $BigInt !== "undefined" && options.longs === $BigInt ? long.toBigInt() : long;
                    } else
                        object.length = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
                }
                if (message.path != null && $Object.hasOwnProperty.call(message, "path"))
                    object.path = message.path;
                if (message.offset != null && $Object.hasOwnProperty.call(message, "offset"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.offset = typeof message.offset === "number" ? $BigInt(message.offset) : $util.Long.fromBits(message.offset.low >>> 0, message.offset.high >>> 0, true).toBigInt();
                    else if (typeof message.offset === "number")
                        object.offset = options.longs === $String ? $String(message.offset) : message.offset;
                    else
                        object.offset = options.longs === $String ? $util.Long.prototype.toString.call(message.offset) : options.longs === $Number ? new $util.LongBits(message.offset.low >>> 0, message.offset.high >>> 0).toNumber(true) : message.offset;
                if (message.length != null && $Object.hasOwnProperty.call(message, "length"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.length = typeof message.length === "number" ? $BigInt(message.length) : $util.Long.fromBits(message.length.low >>> 0, message.length.high >>> 0, true).toBigInt();
                    else if (typeof message.length === "number")
                        object.length = options.longs === $String ? $String(message.length) : message.length;
                    else
                        object.length = options.longs === $String ? $util.Long.prototype.toString.call(message.length) : options.longs === $Number ? new $util.LongBits(message.length.low >>> 0, message.length.high >>> 0).toNumber(true) : message.length;
                return object;
            };

            /**
             * Converts this StoreRange to JSON.
             * @function toJSON
             * @memberof amalgam.v1.StoreRange
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            StoreRange.prototype.toJSON = function() {
                return StoreRange.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for StoreRange
             * @function getTypeUrl
             * @memberof amalgam.v1.StoreRange
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            StoreRange.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/amalgam.v1.StoreRange";
            };

            return StoreRange;
        })();

        v1.StoreMoveRequest = (function() {

            /**
             * Properties of a StoreMoveRequest.
             * @typedef {Object} amalgam.v1.StoreMoveRequest.$Properties
             * @property {string|null} [root] StoreMoveRequest root
             * @property {string|null} [from] StoreMoveRequest from
             * @property {string|null} [to] StoreMoveRequest to
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a StoreMoveRequest.
             * @memberof amalgam.v1
             * @interface IStoreMoveRequest
             * @augments amalgam.v1.StoreMoveRequest.$Properties
             * @deprecated Use amalgam.v1.StoreMoveRequest.$Properties instead.
             */

            /**
             * Shape of a StoreMoveRequest.
             * @typedef {amalgam.v1.StoreMoveRequest.$Properties} amalgam.v1.StoreMoveRequest.$Shape
             */

            /**
             * Constructs a new StoreMoveRequest.
             * @memberof amalgam.v1
             * @classdesc Represents a StoreMoveRequest.
             * @constructor
             * @param {amalgam.v1.StoreMoveRequest.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const StoreMoveRequest = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * StoreMoveRequest root.
             * @member {string} root
             * @memberof amalgam.v1.StoreMoveRequest
             * @instance
             */
            StoreMoveRequest.prototype.root = "";

            /**
             * StoreMoveRequest from.
             * @member {string} from
             * @memberof amalgam.v1.StoreMoveRequest
             * @instance
             */
            StoreMoveRequest.prototype.from = "";

            /**
             * StoreMoveRequest to.
             * @member {string} to
             * @memberof amalgam.v1.StoreMoveRequest
             * @instance
             */
            StoreMoveRequest.prototype.to = "";

            /**
             * Creates a new StoreMoveRequest instance using the specified properties.
             * @function create
             * @memberof amalgam.v1.StoreMoveRequest
             * @static
             * @param {amalgam.v1.StoreMoveRequest.$Properties=} [properties] Properties to set
             * @returns {amalgam.v1.StoreMoveRequest} StoreMoveRequest instance
             * @type {{
             *   (properties: amalgam.v1.StoreMoveRequest.$Shape): amalgam.v1.StoreMoveRequest & amalgam.v1.StoreMoveRequest.$Shape;
             *   (properties?: amalgam.v1.StoreMoveRequest.$Properties): amalgam.v1.StoreMoveRequest;
             * }}
             */
            StoreMoveRequest.create = function(properties) {
                return new StoreMoveRequest(properties);
            };

            /**
             * Encodes the specified StoreMoveRequest message. Does not implicitly {@link amalgam.v1.StoreMoveRequest.verify|verify} messages.
             * @function encode
             * @memberof amalgam.v1.StoreMoveRequest
             * @static
             * @param {amalgam.v1.StoreMoveRequest.$Properties} message StoreMoveRequest message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            StoreMoveRequest.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.root != null && $Object.hasOwnProperty.call(message, "root") && message.root !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.root);
                if (message.from != null && $Object.hasOwnProperty.call(message, "from") && message.from !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.from);
                if (message.to != null && $Object.hasOwnProperty.call(message, "to") && message.to !== "")
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.to);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a StoreMoveRequest message from the specified reader or buffer.
             * @function decode
             * @memberof amalgam.v1.StoreMoveRequest
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {amalgam.v1.StoreMoveRequest & amalgam.v1.StoreMoveRequest.$Shape} StoreMoveRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            StoreMoveRequest.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.amalgam.v1.StoreMoveRequest();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.root = value;
                            else
                                delete message.root;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.from = value;
                            else
                                delete message.from;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.to = value;
                            else
                                delete message.to;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a StoreMoveRequest message.
             * @function verify
             * @memberof amalgam.v1.StoreMoveRequest
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            StoreMoveRequest.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                if (message.root != null && $Object.hasOwnProperty.call(message, "root"))
                    if (!$util.isString(message.root))
                        return "root: string expected";
                if (message.from != null && $Object.hasOwnProperty.call(message, "from"))
                    if (!$util.isString(message.from))
                        return "from: string expected";
                if (message.to != null && $Object.hasOwnProperty.call(message, "to"))
                    if (!$util.isString(message.to))
                        return "to: string expected";
                return null;
            };

            /**
             * Creates a StoreMoveRequest message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof amalgam.v1.StoreMoveRequest
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {amalgam.v1.StoreMoveRequest} StoreMoveRequest
             */
            StoreMoveRequest.fromObject = function (object, _depth) {
                if (object instanceof $root.amalgam.v1.StoreMoveRequest)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".amalgam.v1.StoreMoveRequest: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.amalgam.v1.StoreMoveRequest();
                if (object.root != null)
                    if (typeof object.root !== "string" || object.root.length)
                        message.root = $String(object.root);
                if (object.from != null)
                    if (typeof object.from !== "string" || object.from.length)
                        message.from = $String(object.from);
                if (object.to != null)
                    if (typeof object.to !== "string" || object.to.length)
                        message.to = $String(object.to);
                return message;
            };

            /**
             * Creates a plain object from a StoreMoveRequest message. Also converts values to other types if specified.
             * @function toObject
             * @memberof amalgam.v1.StoreMoveRequest
             * @static
             * @param {amalgam.v1.StoreMoveRequest} message StoreMoveRequest
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            StoreMoveRequest.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (options.defaults) {
                    object.root = "";
                    object.from = "";
                    object.to = "";
                }
                if (message.root != null && $Object.hasOwnProperty.call(message, "root"))
                    object.root = message.root;
                if (message.from != null && $Object.hasOwnProperty.call(message, "from"))
                    object.from = message.from;
                if (message.to != null && $Object.hasOwnProperty.call(message, "to"))
                    object.to = message.to;
                return object;
            };

            /**
             * Converts this StoreMoveRequest to JSON.
             * @function toJSON
             * @memberof amalgam.v1.StoreMoveRequest
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            StoreMoveRequest.prototype.toJSON = function() {
                return StoreMoveRequest.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for StoreMoveRequest
             * @function getTypeUrl
             * @memberof amalgam.v1.StoreMoveRequest
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            StoreMoveRequest.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/amalgam.v1.StoreMoveRequest";
            };

            return StoreMoveRequest;
        })();

        v1.StoreDone = (function() {

            /**
             * Properties of a StoreDone.
             * @typedef {Object} amalgam.v1.StoreDone.$Properties
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a StoreDone.
             * @memberof amalgam.v1
             * @interface IStoreDone
             * @augments amalgam.v1.StoreDone.$Properties
             * @deprecated Use amalgam.v1.StoreDone.$Properties instead.
             */

            /**
             * Shape of a StoreDone.
             * @typedef {amalgam.v1.StoreDone.$Properties} amalgam.v1.StoreDone.$Shape
             */

            /**
             * Constructs a new StoreDone.
             * @memberof amalgam.v1
             * @classdesc Represents a StoreDone.
             * @constructor
             * @param {amalgam.v1.StoreDone.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const StoreDone = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Creates a new StoreDone instance using the specified properties.
             * @function create
             * @memberof amalgam.v1.StoreDone
             * @static
             * @param {amalgam.v1.StoreDone.$Properties=} [properties] Properties to set
             * @returns {amalgam.v1.StoreDone} StoreDone instance
             * @type {{
             *   (properties: amalgam.v1.StoreDone.$Shape): amalgam.v1.StoreDone & amalgam.v1.StoreDone.$Shape;
             *   (properties?: amalgam.v1.StoreDone.$Properties): amalgam.v1.StoreDone;
             * }}
             */
            StoreDone.create = function(properties) {
                return new StoreDone(properties);
            };

            /**
             * Encodes the specified StoreDone message. Does not implicitly {@link amalgam.v1.StoreDone.verify|verify} messages.
             * @function encode
             * @memberof amalgam.v1.StoreDone
             * @static
             * @param {amalgam.v1.StoreDone.$Properties} message StoreDone message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            StoreDone.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a StoreDone message from the specified reader or buffer.
             * @function decode
             * @memberof amalgam.v1.StoreDone
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {amalgam.v1.StoreDone & amalgam.v1.StoreDone.$Shape} StoreDone
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            StoreDone.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.amalgam.v1.StoreDone();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    reader.skipType(tag & 7, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a StoreDone message.
             * @function verify
             * @memberof amalgam.v1.StoreDone
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            StoreDone.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                return null;
            };

            /**
             * Creates a StoreDone message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof amalgam.v1.StoreDone
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {amalgam.v1.StoreDone} StoreDone
             */
            StoreDone.fromObject = function (object, _depth) {
                if (object instanceof $root.amalgam.v1.StoreDone)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".amalgam.v1.StoreDone: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                return new $root.amalgam.v1.StoreDone();
            };

            /**
             * Creates a plain object from a StoreDone message. Also converts values to other types if specified.
             * @function toObject
             * @memberof amalgam.v1.StoreDone
             * @static
             * @param {amalgam.v1.StoreDone} message StoreDone
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            StoreDone.toObject = function () {
                return {};
            };

            /**
             * Converts this StoreDone to JSON.
             * @function toJSON
             * @memberof amalgam.v1.StoreDone
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            StoreDone.prototype.toJSON = function() {
                return StoreDone.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for StoreDone
             * @function getTypeUrl
             * @memberof amalgam.v1.StoreDone
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            StoreDone.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/amalgam.v1.StoreDone";
            };

            return StoreDone;
        })();

        v1.StoreFree = (function() {

            /**
             * Properties of a StoreFree.
             * @typedef {Object} amalgam.v1.StoreFree.$Properties
             * @property {number|null} [bytes] StoreFree bytes
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a StoreFree.
             * @memberof amalgam.v1
             * @interface IStoreFree
             * @augments amalgam.v1.StoreFree.$Properties
             * @deprecated Use amalgam.v1.StoreFree.$Properties instead.
             */

            /**
             * Shape of a StoreFree.
             * @typedef {amalgam.v1.StoreFree.$Properties} amalgam.v1.StoreFree.$Shape
             */

            /**
             * Constructs a new StoreFree.
             * @memberof amalgam.v1
             * @classdesc Represents a StoreFree.
             * @constructor
             * @param {amalgam.v1.StoreFree.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            const StoreFree = function (properties) {
                if (properties)
                    for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * StoreFree bytes.
             * @member {number|null|undefined} bytes
             * @memberof amalgam.v1.StoreFree
             * @instance
             */
            StoreFree.prototype.bytes = null;

            // OneOf field names bound to virtual getters and setters
            let $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(StoreFree.prototype, "_bytes", {
                get: $util.oneOfGetter($oneOfFields = ["bytes"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Creates a new StoreFree instance using the specified properties.
             * @function create
             * @memberof amalgam.v1.StoreFree
             * @static
             * @param {amalgam.v1.StoreFree.$Properties=} [properties] Properties to set
             * @returns {amalgam.v1.StoreFree} StoreFree instance
             * @type {{
             *   (properties: amalgam.v1.StoreFree.$Shape): amalgam.v1.StoreFree & amalgam.v1.StoreFree.$Shape;
             *   (properties?: amalgam.v1.StoreFree.$Properties): amalgam.v1.StoreFree;
             * }}
             */
            StoreFree.create = function(properties) {
                return new StoreFree(properties);
            };

            /**
             * Encodes the specified StoreFree message. Does not implicitly {@link amalgam.v1.StoreFree.verify|verify} messages.
             * @function encode
             * @memberof amalgam.v1.StoreFree
             * @static
             * @param {amalgam.v1.StoreFree.$Properties} message StoreFree message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            StoreFree.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.bytes != null && $Object.hasOwnProperty.call(message, "bytes"))
                    writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.bytes);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (let i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a StoreFree message from the specified reader or buffer.
             * @function decode
             * @memberof amalgam.v1.StoreFree
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {amalgam.v1.StoreFree & amalgam.v1.StoreFree.$Shape} StoreFree
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            StoreFree.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                let end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.amalgam.v1.StoreFree();
                while (reader.pos < end) {
                    let start = reader.pos;
                    let tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    let wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            message.bytes = reader.uint64();
                            message._bytes = "bytes";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            /**
             * Verifies a StoreFree message.
             * @function verify
             * @memberof amalgam.v1.StoreFree
             * @static
             * @param {Object.<string,*>} message Plain object to verify
             * @returns {string|null} `null` if valid, otherwise the reason why it is not
             */
            StoreFree.verify = function (message, _depth) {
                if (typeof message !== "object" || message === null)
                    return "object expected";
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    return "max depth exceeded";
                let properties = {};
                if (message.bytes != null && $Object.hasOwnProperty.call(message, "bytes")) {
                    properties._bytes = 1;
                    if (!$util.isInteger(message.bytes) && !(message.bytes && $util.isInteger(message.bytes.low) && $util.isInteger(message.bytes.high)))
                        return "bytes: integer|Long expected";
                }
                return null;
            };

            /**
             * Creates a StoreFree message from a plain object. Also converts values to their respective internal types.
             * @function fromObject
             * @memberof amalgam.v1.StoreFree
             * @static
             * @param {Object.<string,*>} object Plain object
             * @returns {amalgam.v1.StoreFree} StoreFree
             */
            StoreFree.fromObject = function (object, _depth) {
                if (object instanceof $root.amalgam.v1.StoreFree)
                    return object;
                if (!$util.isObject(object))
                    throw $TypeError(".amalgam.v1.StoreFree: object expected");
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let message = new $root.amalgam.v1.StoreFree();
                if (object.bytes != null)
                    if ($util.Long)
                        message.bytes = $util.Long.fromValue(object.bytes, true);
                    else if (typeof object.bytes === "string")
                        message.bytes = $parseInt(object.bytes, 10);
                    else if (typeof object.bytes === "number")
                        message.bytes = object.bytes;
                    else if (typeof object.bytes === "object")
                        message.bytes = new $util.LongBits(object.bytes.low >>> 0, object.bytes.high >>> 0).toNumber(true);
                return message;
            };

            /**
             * Creates a plain object from a StoreFree message. Also converts values to other types if specified.
             * @function toObject
             * @memberof amalgam.v1.StoreFree
             * @static
             * @param {amalgam.v1.StoreFree} message StoreFree
             * @param {$protobuf.IConversionOptions} [options] Conversion options
             * @returns {Object.<string,*>} Plain object
             */
            StoreFree.toObject = function (message, options, _depth) {
                if (!options)
                    options = {};
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                let object = {};
                if (message.bytes != null && $Object.hasOwnProperty.call(message, "bytes"))
                    if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
                        object.bytes = typeof message.bytes === "number" ? $BigInt(message.bytes) : $util.Long.fromBits(message.bytes.low >>> 0, message.bytes.high >>> 0, true).toBigInt();
                    else if (typeof message.bytes === "number")
                        object.bytes = options.longs === $String ? $String(message.bytes) : message.bytes;
                    else
                        object.bytes = options.longs === $String ? $util.Long.prototype.toString.call(message.bytes) : options.longs === $Number ? new $util.LongBits(message.bytes.low >>> 0, message.bytes.high >>> 0).toNumber(true) : message.bytes;
                return object;
            };

            /**
             * Converts this StoreFree to JSON.
             * @function toJSON
             * @memberof amalgam.v1.StoreFree
             * @instance
             * @returns {Object.<string,*>} JSON object
             */
            StoreFree.prototype.toJSON = function() {
                return StoreFree.toObject(this, $protobuf.util.toJSONOptions);
            };

            /**
             * Gets the type url for StoreFree
             * @function getTypeUrl
             * @memberof amalgam.v1.StoreFree
             * @static
             * @param {string} [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns {string} The type url
             */
            StoreFree.getTypeUrl = function(prefix) {
                if (prefix === $undefined)
                    prefix = "type.googleapis.com";
                return prefix + "/amalgam.v1.StoreFree";
            };

            return StoreFree;
        })();

        return v1;
    })();

    return amalgam;
})();

export {
  $root as default
};

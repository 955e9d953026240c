import * as $protobuf from "protobufjs/minimal.js";

/** Namespace amalgam. */
export namespace amalgam {

    /** Namespace v1. */
    namespace v1 {

        /** Represents a Jobs */
        class Jobs extends $protobuf.rpc.Service {

            /**
             * Constructs a new Jobs service.
             * @param rpcImpl RPC implementation
             * @param [requestDelimited=false] Whether requests are length-delimited
             * @param [responseDelimited=false] Whether responses are length-delimited
             */
            constructor(rpcImpl: $protobuf.RPCImpl, requestDelimited?: boolean, responseDelimited?: boolean);

            /**
             * Creates new Jobs service using the specified rpc implementation.
             * @param rpcImpl RPC implementation
             * @param [requestDelimited=false] Whether requests are length-delimited
             * @param [responseDelimited=false] Whether responses are length-delimited
             * @returns RPC service. Useful where requests and/or responses are streamed.
             */
            static create(rpcImpl: $protobuf.RPCImpl, requestDelimited?: boolean, responseDelimited?: boolean): Jobs;

            /** Calls SubmitJob. */
            submitJob: amalgam.v1.Jobs.SubmitJob;

            /** Calls ValidateRecipe. */
            validateRecipe: amalgam.v1.Jobs.ValidateRecipe;

            /** Calls GetJob. */
            getJob: amalgam.v1.Jobs.GetJob;

            /** Calls ListJobs. */
            listJobs: amalgam.v1.Jobs.ListJobs;

            /** Calls WatchJob. */
            watchJob: amalgam.v1.Jobs.WatchJob;

            /** Calls CancelJob. */
            cancelJob: amalgam.v1.Jobs.CancelJob;

            /** Calls RetryJob. */
            retryJob: amalgam.v1.Jobs.RetryJob;

            /** Calls PauseJob. */
            pauseJob: amalgam.v1.Jobs.PauseJob;

            /** Calls ResumeJob. */
            resumeJob: amalgam.v1.Jobs.ResumeJob;

            /** Calls ListWorkers. */
            listWorkers: amalgam.v1.Jobs.ListWorkers;

            /** Calls GetCluster. */
            getCluster: amalgam.v1.Jobs.GetCluster;
        }

        namespace Jobs {

            /**
             * Callback as used by {@link amalgam.v1.Jobs#submitJob}.
             * @param error Error, if any
             * @param [response] Job
             */
            type SubmitJobCallback = (error: (Error|null), response?: amalgam.v1.Job) => void;

            /** Calls SubmitJob. */
            type SubmitJob = {
              (request: amalgam.v1.ISubmitJobRequest, callback: amalgam.v1.Jobs.SubmitJobCallback): void;
              (request: amalgam.v1.ISubmitJobRequest): Promise<amalgam.v1.Job>;
              readonly name: "SubmitJob";
              readonly path: "/amalgam.v1.Jobs/SubmitJob";
              readonly requestType: "SubmitJobRequest";
              readonly responseType: "Job";
              readonly requestStream: undefined;
              readonly responseStream: undefined;
            };

            /**
             * Callback as used by {@link amalgam.v1.Jobs#validateRecipe}.
             * @param error Error, if any
             * @param [response] ValidateRecipeResponse
             */
            type ValidateRecipeCallback = (error: (Error|null), response?: amalgam.v1.ValidateRecipeResponse) => void;

            /** Calls ValidateRecipe. */
            type ValidateRecipe = {
              (request: amalgam.v1.IValidateRecipeRequest, callback: amalgam.v1.Jobs.ValidateRecipeCallback): void;
              (request: amalgam.v1.IValidateRecipeRequest): Promise<amalgam.v1.ValidateRecipeResponse>;
              readonly name: "ValidateRecipe";
              readonly path: "/amalgam.v1.Jobs/ValidateRecipe";
              readonly requestType: "ValidateRecipeRequest";
              readonly responseType: "ValidateRecipeResponse";
              readonly requestStream: undefined;
              readonly responseStream: undefined;
            };

            /**
             * Callback as used by {@link amalgam.v1.Jobs#getJob}.
             * @param error Error, if any
             * @param [response] Job
             */
            type GetJobCallback = (error: (Error|null), response?: amalgam.v1.Job) => void;

            /** Calls GetJob. */
            type GetJob = {
              (request: amalgam.v1.IJobRequest, callback: amalgam.v1.Jobs.GetJobCallback): void;
              (request: amalgam.v1.IJobRequest): Promise<amalgam.v1.Job>;
              readonly name: "GetJob";
              readonly path: "/amalgam.v1.Jobs/GetJob";
              readonly requestType: "JobRequest";
              readonly responseType: "Job";
              readonly requestStream: undefined;
              readonly responseStream: undefined;
            };

            /**
             * Callback as used by {@link amalgam.v1.Jobs#listJobs}.
             * @param error Error, if any
             * @param [response] ListJobsResponse
             */
            type ListJobsCallback = (error: (Error|null), response?: amalgam.v1.ListJobsResponse) => void;

            /** Calls ListJobs. */
            type ListJobs = {
              (request: amalgam.v1.IListJobsRequest, callback: amalgam.v1.Jobs.ListJobsCallback): void;
              (request: amalgam.v1.IListJobsRequest): Promise<amalgam.v1.ListJobsResponse>;
              readonly name: "ListJobs";
              readonly path: "/amalgam.v1.Jobs/ListJobs";
              readonly requestType: "ListJobsRequest";
              readonly responseType: "ListJobsResponse";
              readonly requestStream: undefined;
              readonly responseStream: undefined;
            };

            /**
             * Callback as used by {@link amalgam.v1.Jobs#watchJob}.
             * @param error Error, if any
             * @param [response] JobUpdate
             */
            type WatchJobCallback = (error: (Error|null), response?: amalgam.v1.JobUpdate) => void;

            /** Calls WatchJob. */
            type WatchJob = {
              (request: amalgam.v1.IJobRequest, callback: amalgam.v1.Jobs.WatchJobCallback): void;
              (request: amalgam.v1.IJobRequest): Promise<amalgam.v1.JobUpdate>;
              readonly name: "WatchJob";
              readonly path: "/amalgam.v1.Jobs/WatchJob";
              readonly requestType: "JobRequest";
              readonly responseType: "JobUpdate";
              readonly requestStream: undefined;
              readonly responseStream: true;
            };

            /**
             * Callback as used by {@link amalgam.v1.Jobs#cancelJob}.
             * @param error Error, if any
             * @param [response] Job
             */
            type CancelJobCallback = (error: (Error|null), response?: amalgam.v1.Job) => void;

            /** Calls CancelJob. */
            type CancelJob = {
              (request: amalgam.v1.IJobRequest, callback: amalgam.v1.Jobs.CancelJobCallback): void;
              (request: amalgam.v1.IJobRequest): Promise<amalgam.v1.Job>;
              readonly name: "CancelJob";
              readonly path: "/amalgam.v1.Jobs/CancelJob";
              readonly requestType: "JobRequest";
              readonly responseType: "Job";
              readonly requestStream: undefined;
              readonly responseStream: undefined;
            };

            /**
             * Callback as used by {@link amalgam.v1.Jobs#retryJob}.
             * @param error Error, if any
             * @param [response] Job
             */
            type RetryJobCallback = (error: (Error|null), response?: amalgam.v1.Job) => void;

            /** Calls RetryJob. */
            type RetryJob = {
              (request: amalgam.v1.IJobRequest, callback: amalgam.v1.Jobs.RetryJobCallback): void;
              (request: amalgam.v1.IJobRequest): Promise<amalgam.v1.Job>;
              readonly name: "RetryJob";
              readonly path: "/amalgam.v1.Jobs/RetryJob";
              readonly requestType: "JobRequest";
              readonly responseType: "Job";
              readonly requestStream: undefined;
              readonly responseStream: undefined;
            };

            /**
             * Callback as used by {@link amalgam.v1.Jobs#pauseJob}.
             * @param error Error, if any
             * @param [response] Job
             */
            type PauseJobCallback = (error: (Error|null), response?: amalgam.v1.Job) => void;

            /** Calls PauseJob. */
            type PauseJob = {
              (request: amalgam.v1.IJobRequest, callback: amalgam.v1.Jobs.PauseJobCallback): void;
              (request: amalgam.v1.IJobRequest): Promise<amalgam.v1.Job>;
              readonly name: "PauseJob";
              readonly path: "/amalgam.v1.Jobs/PauseJob";
              readonly requestType: "JobRequest";
              readonly responseType: "Job";
              readonly requestStream: undefined;
              readonly responseStream: undefined;
            };

            /**
             * Callback as used by {@link amalgam.v1.Jobs#resumeJob}.
             * @param error Error, if any
             * @param [response] Job
             */
            type ResumeJobCallback = (error: (Error|null), response?: amalgam.v1.Job) => void;

            /** Calls ResumeJob. */
            type ResumeJob = {
              (request: amalgam.v1.IJobRequest, callback: amalgam.v1.Jobs.ResumeJobCallback): void;
              (request: amalgam.v1.IJobRequest): Promise<amalgam.v1.Job>;
              readonly name: "ResumeJob";
              readonly path: "/amalgam.v1.Jobs/ResumeJob";
              readonly requestType: "JobRequest";
              readonly responseType: "Job";
              readonly requestStream: undefined;
              readonly responseStream: undefined;
            };

            /**
             * Callback as used by {@link amalgam.v1.Jobs#listWorkers}.
             * @param error Error, if any
             * @param [response] ListWorkersResponse
             */
            type ListWorkersCallback = (error: (Error|null), response?: amalgam.v1.ListWorkersResponse) => void;

            /** Calls ListWorkers. */
            type ListWorkers = {
              (request: amalgam.v1.IListWorkersRequest, callback: amalgam.v1.Jobs.ListWorkersCallback): void;
              (request: amalgam.v1.IListWorkersRequest): Promise<amalgam.v1.ListWorkersResponse>;
              readonly name: "ListWorkers";
              readonly path: "/amalgam.v1.Jobs/ListWorkers";
              readonly requestType: "ListWorkersRequest";
              readonly responseType: "ListWorkersResponse";
              readonly requestStream: undefined;
              readonly responseStream: undefined;
            };

            /**
             * Callback as used by {@link amalgam.v1.Jobs#getCluster}.
             * @param error Error, if any
             * @param [response] Cluster
             */
            type GetClusterCallback = (error: (Error|null), response?: amalgam.v1.Cluster) => void;

            /** Calls GetCluster. */
            type GetCluster = {
              (request: amalgam.v1.IGetClusterRequest, callback: amalgam.v1.Jobs.GetClusterCallback): void;
              (request: amalgam.v1.IGetClusterRequest): Promise<amalgam.v1.Cluster>;
              readonly name: "GetCluster";
              readonly path: "/amalgam.v1.Jobs/GetCluster";
              readonly requestType: "GetClusterRequest";
              readonly responseType: "Cluster";
              readonly requestStream: undefined;
              readonly responseStream: undefined;
            };
        }

        /**
         * Properties of an ErrorDetail.
         * @deprecated Use amalgam.v1.ErrorDetail.$Properties instead.
         */
        interface IErrorDetail extends amalgam.v1.ErrorDetail.$Properties {
        }

        /** Represents an ErrorDetail. */
        class ErrorDetail {

            /**
             * Constructs a new ErrorDetail.
             * @param [properties] Properties to set
             */
            constructor(properties?: amalgam.v1.ErrorDetail.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ErrorDetail code. */
            code: string;

            /** ErrorDetail message. */
            message: string;

            /** ErrorDetail next. */
            next: string;

            /** ErrorDetail file. */
            file: string;

            /** ErrorDetail line. */
            line: number;

            /** ErrorDetail column. */
            column: number;

            /** ErrorDetail tensor. */
            tensor: string;

            /** ErrorDetail offset. */
            offset?: (number|null);

            /**
             * Creates a new ErrorDetail instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ErrorDetail instance
             */
            static create(properties: amalgam.v1.ErrorDetail.$Shape): amalgam.v1.ErrorDetail & amalgam.v1.ErrorDetail.$Shape;
            static create(properties?: amalgam.v1.ErrorDetail.$Properties): amalgam.v1.ErrorDetail;

            /**
             * Encodes the specified ErrorDetail message. Does not implicitly {@link amalgam.v1.ErrorDetail.verify|verify} messages.
             * @param message ErrorDetail message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: amalgam.v1.ErrorDetail.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an ErrorDetail message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {amalgam.v1.ErrorDetail & amalgam.v1.ErrorDetail.$Shape} ErrorDetail
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): amalgam.v1.ErrorDetail & amalgam.v1.ErrorDetail.$Shape;

            /**
             * Verifies an ErrorDetail message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates an ErrorDetail message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns ErrorDetail
             */
            static fromObject(object: { [k: string]: any }): amalgam.v1.ErrorDetail;

            /**
             * Creates a plain object from an ErrorDetail message. Also converts values to other types if specified.
             * @param message ErrorDetail
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: amalgam.v1.ErrorDetail, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this ErrorDetail to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for ErrorDetail
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace ErrorDetail {

            /** Properties of an ErrorDetail. */
            interface $Properties {

                /** ErrorDetail code */
                code?: (string|null);

                /** ErrorDetail message */
                message?: (string|null);

                /** ErrorDetail next */
                next?: (string|null);

                /** ErrorDetail file */
                file?: (string|null);

                /** ErrorDetail line */
                line?: (number|null);

                /** ErrorDetail column */
                column?: (number|null);

                /** ErrorDetail tensor */
                tensor?: (string|null);

                /** ErrorDetail offset */
                offset?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an ErrorDetail. */
            type $Shape = amalgam.v1.ErrorDetail.$Properties;
        }

        /**
         * Properties of a JobOptions.
         * @deprecated Use amalgam.v1.JobOptions.$Properties instead.
         */
        interface IJobOptions extends amalgam.v1.JobOptions.$Properties {
        }

        /** Represents a JobOptions. */
        class JobOptions {

            /**
             * Constructs a new JobOptions.
             * @param [properties] Properties to set
             */
            constructor(properties?: amalgam.v1.JobOptions.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** JobOptions strict. */
            strict: boolean;

            /** JobOptions allowCrimes. */
            allowCrimes: boolean;

            /** JobOptions unsafeTruncateEmbeddings. */
            unsafeTruncateEmbeddings: boolean;

            /** JobOptions outShardBytes. */
            outShardBytes: number;

            /** JobOptions partBytes. */
            partBytes: number;

            /** JobOptions seed. */
            seed: number;

            /** JobOptions omitModelCard. */
            omitModelCard: boolean;

            /** JobOptions omitTokenizer. */
            omitTokenizer: boolean;

            /** JobOptions allowNan. */
            allowNan: boolean;

            /** JobOptions force. */
            force: boolean;

            /**
             * Creates a new JobOptions instance using the specified properties.
             * @param [properties] Properties to set
             * @returns JobOptions instance
             */
            static create(properties: amalgam.v1.JobOptions.$Shape): amalgam.v1.JobOptions & amalgam.v1.JobOptions.$Shape;
            static create(properties?: amalgam.v1.JobOptions.$Properties): amalgam.v1.JobOptions;

            /**
             * Encodes the specified JobOptions message. Does not implicitly {@link amalgam.v1.JobOptions.verify|verify} messages.
             * @param message JobOptions message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: amalgam.v1.JobOptions.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a JobOptions message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {amalgam.v1.JobOptions & amalgam.v1.JobOptions.$Shape} JobOptions
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): amalgam.v1.JobOptions & amalgam.v1.JobOptions.$Shape;

            /**
             * Verifies a JobOptions message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a JobOptions message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns JobOptions
             */
            static fromObject(object: { [k: string]: any }): amalgam.v1.JobOptions;

            /**
             * Creates a plain object from a JobOptions message. Also converts values to other types if specified.
             * @param message JobOptions
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: amalgam.v1.JobOptions, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this JobOptions to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for JobOptions
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace JobOptions {

            /** Properties of a JobOptions. */
            interface $Properties {

                /** JobOptions strict */
                strict?: (boolean|null);

                /** JobOptions allowCrimes */
                allowCrimes?: (boolean|null);

                /** JobOptions unsafeTruncateEmbeddings */
                unsafeTruncateEmbeddings?: (boolean|null);

                /** JobOptions outShardBytes */
                outShardBytes?: (number|null);

                /** JobOptions partBytes */
                partBytes?: (number|null);

                /** JobOptions seed */
                seed?: (number|null);

                /** JobOptions omitModelCard */
                omitModelCard?: (boolean|null);

                /** JobOptions omitTokenizer */
                omitTokenizer?: (boolean|null);

                /** JobOptions allowNan */
                allowNan?: (boolean|null);

                /** JobOptions force */
                force?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a JobOptions. */
            type $Shape = amalgam.v1.JobOptions.$Properties;
        }

        /**
         * Properties of a SubmitJobRequest.
         * @deprecated Use amalgam.v1.SubmitJobRequest.$Properties instead.
         */
        interface ISubmitJobRequest extends amalgam.v1.SubmitJobRequest.$Properties {
        }

        /** Represents a SubmitJobRequest. */
        class SubmitJobRequest {

            /**
             * Constructs a new SubmitJobRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: amalgam.v1.SubmitJobRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** SubmitJobRequest recipeText. */
            recipeText: string;

            /** SubmitJobRequest recipeName. */
            recipeName: string;

            /** SubmitJobRequest inputs. */
            inputs: { [k: string]: string };

            /** SubmitJobRequest output. */
            output: string;

            /** SubmitJobRequest options. */
            options?: (amalgam.v1.JobOptions.$Properties|null);

            /** SubmitJobRequest priority. */
            priority: number;

            /** SubmitJobRequest requestId. */
            requestId: string;

            /**
             * Creates a new SubmitJobRequest instance using the specified properties.
             * @param [properties] Properties to set
             * @returns SubmitJobRequest instance
             */
            static create(properties: amalgam.v1.SubmitJobRequest.$Shape): amalgam.v1.SubmitJobRequest & amalgam.v1.SubmitJobRequest.$Shape;
            static create(properties?: amalgam.v1.SubmitJobRequest.$Properties): amalgam.v1.SubmitJobRequest;

            /**
             * Encodes the specified SubmitJobRequest message. Does not implicitly {@link amalgam.v1.SubmitJobRequest.verify|verify} messages.
             * @param message SubmitJobRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: amalgam.v1.SubmitJobRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a SubmitJobRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {amalgam.v1.SubmitJobRequest & amalgam.v1.SubmitJobRequest.$Shape} SubmitJobRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): amalgam.v1.SubmitJobRequest & amalgam.v1.SubmitJobRequest.$Shape;

            /**
             * Verifies a SubmitJobRequest message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a SubmitJobRequest message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns SubmitJobRequest
             */
            static fromObject(object: { [k: string]: any }): amalgam.v1.SubmitJobRequest;

            /**
             * Creates a plain object from a SubmitJobRequest message. Also converts values to other types if specified.
             * @param message SubmitJobRequest
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: amalgam.v1.SubmitJobRequest, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this SubmitJobRequest to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for SubmitJobRequest
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace SubmitJobRequest {

            /** Properties of a SubmitJobRequest. */
            interface $Properties {

                /** SubmitJobRequest recipeText */
                recipeText?: (string|null);

                /** SubmitJobRequest recipeName */
                recipeName?: (string|null);

                /** SubmitJobRequest inputs */
                inputs?: ({ [k: string]: string }|null);

                /** SubmitJobRequest output */
                output?: (string|null);

                /** SubmitJobRequest options */
                options?: (amalgam.v1.JobOptions.$Properties|null);

                /** SubmitJobRequest priority */
                priority?: (number|null);

                /** SubmitJobRequest requestId */
                requestId?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a SubmitJobRequest. */
            type $Shape = amalgam.v1.SubmitJobRequest.$Properties;
        }

        /**
         * Properties of a ValidateRecipeRequest.
         * @deprecated Use amalgam.v1.ValidateRecipeRequest.$Properties instead.
         */
        interface IValidateRecipeRequest extends amalgam.v1.ValidateRecipeRequest.$Properties {
        }

        /** Represents a ValidateRecipeRequest. */
        class ValidateRecipeRequest {

            /**
             * Constructs a new ValidateRecipeRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: amalgam.v1.ValidateRecipeRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ValidateRecipeRequest recipeText. */
            recipeText: string;

            /** ValidateRecipeRequest recipeName. */
            recipeName: string;

            /** ValidateRecipeRequest inputs. */
            inputs: { [k: string]: string };

            /** ValidateRecipeRequest options. */
            options?: (amalgam.v1.JobOptions.$Properties|null);

            /**
             * Creates a new ValidateRecipeRequest instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ValidateRecipeRequest instance
             */
            static create(properties: amalgam.v1.ValidateRecipeRequest.$Shape): amalgam.v1.ValidateRecipeRequest & amalgam.v1.ValidateRecipeRequest.$Shape;
            static create(properties?: amalgam.v1.ValidateRecipeRequest.$Properties): amalgam.v1.ValidateRecipeRequest;

            /**
             * Encodes the specified ValidateRecipeRequest message. Does not implicitly {@link amalgam.v1.ValidateRecipeRequest.verify|verify} messages.
             * @param message ValidateRecipeRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: amalgam.v1.ValidateRecipeRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ValidateRecipeRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {amalgam.v1.ValidateRecipeRequest & amalgam.v1.ValidateRecipeRequest.$Shape} ValidateRecipeRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): amalgam.v1.ValidateRecipeRequest & amalgam.v1.ValidateRecipeRequest.$Shape;

            /**
             * Verifies a ValidateRecipeRequest message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a ValidateRecipeRequest message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns ValidateRecipeRequest
             */
            static fromObject(object: { [k: string]: any }): amalgam.v1.ValidateRecipeRequest;

            /**
             * Creates a plain object from a ValidateRecipeRequest message. Also converts values to other types if specified.
             * @param message ValidateRecipeRequest
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: amalgam.v1.ValidateRecipeRequest, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this ValidateRecipeRequest to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for ValidateRecipeRequest
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace ValidateRecipeRequest {

            /** Properties of a ValidateRecipeRequest. */
            interface $Properties {

                /** ValidateRecipeRequest recipeText */
                recipeText?: (string|null);

                /** ValidateRecipeRequest recipeName */
                recipeName?: (string|null);

                /** ValidateRecipeRequest inputs */
                inputs?: ({ [k: string]: string }|null);

                /** ValidateRecipeRequest options */
                options?: (amalgam.v1.JobOptions.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ValidateRecipeRequest. */
            type $Shape = amalgam.v1.ValidateRecipeRequest.$Properties;
        }

        /**
         * Properties of a ValidateRecipeResponse.
         * @deprecated Use amalgam.v1.ValidateRecipeResponse.$Properties instead.
         */
        interface IValidateRecipeResponse extends amalgam.v1.ValidateRecipeResponse.$Properties {
        }

        /** Represents a ValidateRecipeResponse. */
        class ValidateRecipeResponse {

            /**
             * Constructs a new ValidateRecipeResponse.
             * @param [properties] Properties to set
             */
            constructor(properties?: amalgam.v1.ValidateRecipeResponse.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ValidateRecipeResponse hash. */
            hash: string;

            /** ValidateRecipeResponse warnings. */
            warnings: string[];

            /** ValidateRecipeResponse totals. */
            totals?: (amalgam.v1.JobTotals.$Properties|null);

            /**
             * Creates a new ValidateRecipeResponse instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ValidateRecipeResponse instance
             */
            static create(properties: amalgam.v1.ValidateRecipeResponse.$Shape): amalgam.v1.ValidateRecipeResponse & amalgam.v1.ValidateRecipeResponse.$Shape;
            static create(properties?: amalgam.v1.ValidateRecipeResponse.$Properties): amalgam.v1.ValidateRecipeResponse;

            /**
             * Encodes the specified ValidateRecipeResponse message. Does not implicitly {@link amalgam.v1.ValidateRecipeResponse.verify|verify} messages.
             * @param message ValidateRecipeResponse message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: amalgam.v1.ValidateRecipeResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ValidateRecipeResponse message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {amalgam.v1.ValidateRecipeResponse & amalgam.v1.ValidateRecipeResponse.$Shape} ValidateRecipeResponse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): amalgam.v1.ValidateRecipeResponse & amalgam.v1.ValidateRecipeResponse.$Shape;

            /**
             * Verifies a ValidateRecipeResponse message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a ValidateRecipeResponse message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns ValidateRecipeResponse
             */
            static fromObject(object: { [k: string]: any }): amalgam.v1.ValidateRecipeResponse;

            /**
             * Creates a plain object from a ValidateRecipeResponse message. Also converts values to other types if specified.
             * @param message ValidateRecipeResponse
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: amalgam.v1.ValidateRecipeResponse, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this ValidateRecipeResponse to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for ValidateRecipeResponse
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace ValidateRecipeResponse {

            /** Properties of a ValidateRecipeResponse. */
            interface $Properties {

                /** ValidateRecipeResponse hash */
                hash?: (string|null);

                /** ValidateRecipeResponse warnings */
                warnings?: (string[]|null);

                /** ValidateRecipeResponse totals */
                totals?: (amalgam.v1.JobTotals.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ValidateRecipeResponse. */
            type $Shape = amalgam.v1.ValidateRecipeResponse.$Properties;
        }

        /**
         * Properties of a JobRequest.
         * @deprecated Use amalgam.v1.JobRequest.$Properties instead.
         */
        interface IJobRequest extends amalgam.v1.JobRequest.$Properties {
        }

        /** Represents a JobRequest. */
        class JobRequest {

            /**
             * Constructs a new JobRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: amalgam.v1.JobRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** JobRequest id. */
            id: string;

            /**
             * Creates a new JobRequest instance using the specified properties.
             * @param [properties] Properties to set
             * @returns JobRequest instance
             */
            static create(properties: amalgam.v1.JobRequest.$Shape): amalgam.v1.JobRequest & amalgam.v1.JobRequest.$Shape;
            static create(properties?: amalgam.v1.JobRequest.$Properties): amalgam.v1.JobRequest;

            /**
             * Encodes the specified JobRequest message. Does not implicitly {@link amalgam.v1.JobRequest.verify|verify} messages.
             * @param message JobRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: amalgam.v1.JobRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a JobRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {amalgam.v1.JobRequest & amalgam.v1.JobRequest.$Shape} JobRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): amalgam.v1.JobRequest & amalgam.v1.JobRequest.$Shape;

            /**
             * Verifies a JobRequest message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a JobRequest message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns JobRequest
             */
            static fromObject(object: { [k: string]: any }): amalgam.v1.JobRequest;

            /**
             * Creates a plain object from a JobRequest message. Also converts values to other types if specified.
             * @param message JobRequest
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: amalgam.v1.JobRequest, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this JobRequest to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for JobRequest
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace JobRequest {

            /** Properties of a JobRequest. */
            interface $Properties {

                /** JobRequest id */
                id?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a JobRequest. */
            type $Shape = amalgam.v1.JobRequest.$Properties;
        }

        /**
         * Properties of a ListJobsRequest.
         * @deprecated Use amalgam.v1.ListJobsRequest.$Properties instead.
         */
        interface IListJobsRequest extends amalgam.v1.ListJobsRequest.$Properties {
        }

        /** Represents a ListJobsRequest. */
        class ListJobsRequest {

            /**
             * Constructs a new ListJobsRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: amalgam.v1.ListJobsRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ListJobsRequest phases. */
            phases: amalgam.v1.JobPhase[];

            /** ListJobsRequest pageSize. */
            pageSize: number;

            /** ListJobsRequest pageToken. */
            pageToken: string;

            /**
             * Creates a new ListJobsRequest instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ListJobsRequest instance
             */
            static create(properties: amalgam.v1.ListJobsRequest.$Shape): amalgam.v1.ListJobsRequest & amalgam.v1.ListJobsRequest.$Shape;
            static create(properties?: amalgam.v1.ListJobsRequest.$Properties): amalgam.v1.ListJobsRequest;

            /**
             * Encodes the specified ListJobsRequest message. Does not implicitly {@link amalgam.v1.ListJobsRequest.verify|verify} messages.
             * @param message ListJobsRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: amalgam.v1.ListJobsRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ListJobsRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {amalgam.v1.ListJobsRequest & amalgam.v1.ListJobsRequest.$Shape} ListJobsRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): amalgam.v1.ListJobsRequest & amalgam.v1.ListJobsRequest.$Shape;

            /**
             * Verifies a ListJobsRequest message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a ListJobsRequest message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns ListJobsRequest
             */
            static fromObject(object: { [k: string]: any }): amalgam.v1.ListJobsRequest;

            /**
             * Creates a plain object from a ListJobsRequest message. Also converts values to other types if specified.
             * @param message ListJobsRequest
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: amalgam.v1.ListJobsRequest, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this ListJobsRequest to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for ListJobsRequest
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace ListJobsRequest {

            /** Properties of a ListJobsRequest. */
            interface $Properties {

                /** ListJobsRequest phases */
                phases?: (amalgam.v1.JobPhase[]|null);

                /** ListJobsRequest pageSize */
                pageSize?: (number|null);

                /** ListJobsRequest pageToken */
                pageToken?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ListJobsRequest. */
            type $Shape = amalgam.v1.ListJobsRequest.$Properties;
        }

        /**
         * Properties of a ListJobsResponse.
         * @deprecated Use amalgam.v1.ListJobsResponse.$Properties instead.
         */
        interface IListJobsResponse extends amalgam.v1.ListJobsResponse.$Properties {
        }

        /** Represents a ListJobsResponse. */
        class ListJobsResponse {

            /**
             * Constructs a new ListJobsResponse.
             * @param [properties] Properties to set
             */
            constructor(properties?: amalgam.v1.ListJobsResponse.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ListJobsResponse jobs. */
            jobs: amalgam.v1.Job.$Properties[];

            /** ListJobsResponse nextPageToken. */
            nextPageToken: string;

            /**
             * Creates a new ListJobsResponse instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ListJobsResponse instance
             */
            static create(properties: amalgam.v1.ListJobsResponse.$Shape): amalgam.v1.ListJobsResponse & amalgam.v1.ListJobsResponse.$Shape;
            static create(properties?: amalgam.v1.ListJobsResponse.$Properties): amalgam.v1.ListJobsResponse;

            /**
             * Encodes the specified ListJobsResponse message. Does not implicitly {@link amalgam.v1.ListJobsResponse.verify|verify} messages.
             * @param message ListJobsResponse message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: amalgam.v1.ListJobsResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ListJobsResponse message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {amalgam.v1.ListJobsResponse & amalgam.v1.ListJobsResponse.$Shape} ListJobsResponse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): amalgam.v1.ListJobsResponse & amalgam.v1.ListJobsResponse.$Shape;

            /**
             * Verifies a ListJobsResponse message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a ListJobsResponse message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns ListJobsResponse
             */
            static fromObject(object: { [k: string]: any }): amalgam.v1.ListJobsResponse;

            /**
             * Creates a plain object from a ListJobsResponse message. Also converts values to other types if specified.
             * @param message ListJobsResponse
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: amalgam.v1.ListJobsResponse, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this ListJobsResponse to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for ListJobsResponse
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace ListJobsResponse {

            /** Properties of a ListJobsResponse. */
            interface $Properties {

                /** ListJobsResponse jobs */
                jobs?: (amalgam.v1.Job.$Properties[]|null);

                /** ListJobsResponse nextPageToken */
                nextPageToken?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ListJobsResponse. */
            type $Shape = amalgam.v1.ListJobsResponse.$Properties;
        }

        /** JobPhase enum. */
        enum JobPhase {

            /** JOB_PHASE_UNSPECIFIED value */
            JOB_PHASE_UNSPECIFIED = 0,

            /** JOB_PHASE_PLANNING value */
            JOB_PHASE_PLANNING = 1,

            /** JOB_PHASE_RUNNING value */
            JOB_PHASE_RUNNING = 2,

            /** JOB_PHASE_ASSEMBLING value */
            JOB_PHASE_ASSEMBLING = 3,

            /** JOB_PHASE_DONE value */
            JOB_PHASE_DONE = 4,

            /** JOB_PHASE_FAILED value */
            JOB_PHASE_FAILED = 5,

            /** JOB_PHASE_CANCELLED value */
            JOB_PHASE_CANCELLED = 6
        }

        /**
         * Properties of a Job.
         * @deprecated Use amalgam.v1.Job.$Properties instead.
         */
        interface IJob extends amalgam.v1.Job.$Properties {
        }

        /** Represents a Job. */
        class Job {

            /**
             * Constructs a new Job.
             * @param [properties] Properties to set
             */
            constructor(properties?: amalgam.v1.Job.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Job id. */
            id: string;

            /** Job recipeName. */
            recipeName: string;

            /** Job output. */
            output: string;

            /** Job priority. */
            priority: number;

            /** Job phase. */
            phase: amalgam.v1.JobPhase;

            /** Job paused. */
            paused: boolean;

            /** Job submittedAt. */
            submittedAt: number;

            /** Job endedAt. */
            endedAt: number;

            /** Job hash. */
            hash: string;

            /** Job warnings. */
            warnings: string[];

            /** Job totals. */
            totals?: (amalgam.v1.JobTotals.$Properties|null);

            /** Job stages. */
            stages: amalgam.v1.JobStage.$Properties[];

            /** Job progress. */
            progress?: (amalgam.v1.JobProgress.$Properties|null);

            /** Job failure. */
            failure?: (amalgam.v1.JobFailure.$Properties|null);

            /** Job retries. */
            retries: number;

            /** Job running. */
            running: amalgam.v1.JobTask.$Properties[];

            /** Job attempts. */
            attempts: amalgam.v1.JobAttempt.$Properties[];

            /** Job waiting. */
            waiting: string;

            /**
             * Creates a new Job instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Job instance
             */
            static create(properties: amalgam.v1.Job.$Shape): amalgam.v1.Job & amalgam.v1.Job.$Shape;
            static create(properties?: amalgam.v1.Job.$Properties): amalgam.v1.Job;

            /**
             * Encodes the specified Job message. Does not implicitly {@link amalgam.v1.Job.verify|verify} messages.
             * @param message Job message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: amalgam.v1.Job.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Job message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {amalgam.v1.Job & amalgam.v1.Job.$Shape} Job
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): amalgam.v1.Job & amalgam.v1.Job.$Shape;

            /**
             * Verifies a Job message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a Job message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Job
             */
            static fromObject(object: { [k: string]: any }): amalgam.v1.Job;

            /**
             * Creates a plain object from a Job message. Also converts values to other types if specified.
             * @param message Job
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: amalgam.v1.Job, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Job to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for Job
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace Job {

            /** Properties of a Job. */
            interface $Properties {

                /** Job id */
                id?: (string|null);

                /** Job recipeName */
                recipeName?: (string|null);

                /** Job output */
                output?: (string|null);

                /** Job priority */
                priority?: (number|null);

                /** Job phase */
                phase?: (amalgam.v1.JobPhase|null);

                /** Job paused */
                paused?: (boolean|null);

                /** Job submittedAt */
                submittedAt?: (number|null);

                /** Job endedAt */
                endedAt?: (number|null);

                /** Job hash */
                hash?: (string|null);

                /** Job warnings */
                warnings?: (string[]|null);

                /** Job totals */
                totals?: (amalgam.v1.JobTotals.$Properties|null);

                /** Job stages */
                stages?: (amalgam.v1.JobStage.$Properties[]|null);

                /** Job progress */
                progress?: (amalgam.v1.JobProgress.$Properties|null);

                /** Job failure */
                failure?: (amalgam.v1.JobFailure.$Properties|null);

                /** Job retries */
                retries?: (number|null);

                /** Job running */
                running?: (amalgam.v1.JobTask.$Properties[]|null);

                /** Job attempts */
                attempts?: (amalgam.v1.JobAttempt.$Properties[]|null);

                /** Job waiting */
                waiting?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Job. */
            type $Shape = amalgam.v1.Job.$Properties;
        }

        /**
         * Properties of a JobTotals.
         * @deprecated Use amalgam.v1.JobTotals.$Properties instead.
         */
        interface IJobTotals extends amalgam.v1.JobTotals.$Properties {
        }

        /** Represents a JobTotals. */
        class JobTotals {

            /**
             * Constructs a new JobTotals.
             * @param [properties] Properties to set
             */
            constructor(properties?: amalgam.v1.JobTotals.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** JobTotals tensors. */
            tensors: number;

            /** JobTotals tasks. */
            tasks: number;

            /** JobTotals bytesRead. */
            bytesRead: number;

            /** JobTotals bytesWritten. */
            bytesWritten: number;

            /** JobTotals bytesProcessed. */
            bytesProcessed: number;

            /**
             * Creates a new JobTotals instance using the specified properties.
             * @param [properties] Properties to set
             * @returns JobTotals instance
             */
            static create(properties: amalgam.v1.JobTotals.$Shape): amalgam.v1.JobTotals & amalgam.v1.JobTotals.$Shape;
            static create(properties?: amalgam.v1.JobTotals.$Properties): amalgam.v1.JobTotals;

            /**
             * Encodes the specified JobTotals message. Does not implicitly {@link amalgam.v1.JobTotals.verify|verify} messages.
             * @param message JobTotals message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: amalgam.v1.JobTotals.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a JobTotals message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {amalgam.v1.JobTotals & amalgam.v1.JobTotals.$Shape} JobTotals
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): amalgam.v1.JobTotals & amalgam.v1.JobTotals.$Shape;

            /**
             * Verifies a JobTotals message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a JobTotals message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns JobTotals
             */
            static fromObject(object: { [k: string]: any }): amalgam.v1.JobTotals;

            /**
             * Creates a plain object from a JobTotals message. Also converts values to other types if specified.
             * @param message JobTotals
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: amalgam.v1.JobTotals, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this JobTotals to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for JobTotals
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace JobTotals {

            /** Properties of a JobTotals. */
            interface $Properties {

                /** JobTotals tensors */
                tensors?: (number|null);

                /** JobTotals tasks */
                tasks?: (number|null);

                /** JobTotals bytesRead */
                bytesRead?: (number|null);

                /** JobTotals bytesWritten */
                bytesWritten?: (number|null);

                /** JobTotals bytesProcessed */
                bytesProcessed?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a JobTotals. */
            type $Shape = amalgam.v1.JobTotals.$Properties;
        }

        /**
         * Properties of a JobStage.
         * @deprecated Use amalgam.v1.JobStage.$Properties instead.
         */
        interface IJobStage extends amalgam.v1.JobStage.$Properties {
        }

        /** Represents a JobStage. */
        class JobStage {

            /**
             * Constructs a new JobStage.
             * @param [properties] Properties to set
             */
            constructor(properties?: amalgam.v1.JobStage.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** JobStage stage. */
            stage: string;

            /** JobStage kind. */
            kind: string;

            /** JobStage tasks. */
            tasks: number;

            /** JobStage tasksDone. */
            tasksDone: number;

            /**
             * Creates a new JobStage instance using the specified properties.
             * @param [properties] Properties to set
             * @returns JobStage instance
             */
            static create(properties: amalgam.v1.JobStage.$Shape): amalgam.v1.JobStage & amalgam.v1.JobStage.$Shape;
            static create(properties?: amalgam.v1.JobStage.$Properties): amalgam.v1.JobStage;

            /**
             * Encodes the specified JobStage message. Does not implicitly {@link amalgam.v1.JobStage.verify|verify} messages.
             * @param message JobStage message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: amalgam.v1.JobStage.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a JobStage message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {amalgam.v1.JobStage & amalgam.v1.JobStage.$Shape} JobStage
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): amalgam.v1.JobStage & amalgam.v1.JobStage.$Shape;

            /**
             * Verifies a JobStage message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a JobStage message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns JobStage
             */
            static fromObject(object: { [k: string]: any }): amalgam.v1.JobStage;

            /**
             * Creates a plain object from a JobStage message. Also converts values to other types if specified.
             * @param message JobStage
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: amalgam.v1.JobStage, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this JobStage to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for JobStage
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace JobStage {

            /** Properties of a JobStage. */
            interface $Properties {

                /** JobStage stage */
                stage?: (string|null);

                /** JobStage kind */
                kind?: (string|null);

                /** JobStage tasks */
                tasks?: (number|null);

                /** JobStage tasksDone */
                tasksDone?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a JobStage. */
            type $Shape = amalgam.v1.JobStage.$Properties;
        }

        /**
         * Properties of a JobProgress.
         * @deprecated Use amalgam.v1.JobProgress.$Properties instead.
         */
        interface IJobProgress extends amalgam.v1.JobProgress.$Properties {
        }

        /** Represents a JobProgress. */
        class JobProgress {

            /**
             * Constructs a new JobProgress.
             * @param [properties] Properties to set
             */
            constructor(properties?: amalgam.v1.JobProgress.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** JobProgress done. */
            done: number;

            /** JobProgress total. */
            total: number;

            /** JobProgress tasksDone. */
            tasksDone: number;

            /** JobProgress tasks. */
            tasks: number;

            /** JobProgress tensor. */
            tensor: string;

            /**
             * Creates a new JobProgress instance using the specified properties.
             * @param [properties] Properties to set
             * @returns JobProgress instance
             */
            static create(properties: amalgam.v1.JobProgress.$Shape): amalgam.v1.JobProgress & amalgam.v1.JobProgress.$Shape;
            static create(properties?: amalgam.v1.JobProgress.$Properties): amalgam.v1.JobProgress;

            /**
             * Encodes the specified JobProgress message. Does not implicitly {@link amalgam.v1.JobProgress.verify|verify} messages.
             * @param message JobProgress message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: amalgam.v1.JobProgress.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a JobProgress message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {amalgam.v1.JobProgress & amalgam.v1.JobProgress.$Shape} JobProgress
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): amalgam.v1.JobProgress & amalgam.v1.JobProgress.$Shape;

            /**
             * Verifies a JobProgress message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a JobProgress message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns JobProgress
             */
            static fromObject(object: { [k: string]: any }): amalgam.v1.JobProgress;

            /**
             * Creates a plain object from a JobProgress message. Also converts values to other types if specified.
             * @param message JobProgress
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: amalgam.v1.JobProgress, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this JobProgress to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for JobProgress
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace JobProgress {

            /** Properties of a JobProgress. */
            interface $Properties {

                /** JobProgress done */
                done?: (number|null);

                /** JobProgress total */
                total?: (number|null);

                /** JobProgress tasksDone */
                tasksDone?: (number|null);

                /** JobProgress tasks */
                tasks?: (number|null);

                /** JobProgress tensor */
                tensor?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a JobProgress. */
            type $Shape = amalgam.v1.JobProgress.$Properties;
        }

        /**
         * Properties of a JobFailure.
         * @deprecated Use amalgam.v1.JobFailure.$Properties instead.
         */
        interface IJobFailure extends amalgam.v1.JobFailure.$Properties {
        }

        /** Represents a JobFailure. */
        class JobFailure {

            /**
             * Constructs a new JobFailure.
             * @param [properties] Properties to set
             */
            constructor(properties?: amalgam.v1.JobFailure.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** JobFailure code. */
            code: string;

            /** JobFailure message. */
            message: string;

            /** JobFailure next. */
            next: string;

            /** JobFailure stage. */
            stage: string;

            /** JobFailure task. */
            task: number;

            /** JobFailure worker. */
            worker: string;

            /**
             * Creates a new JobFailure instance using the specified properties.
             * @param [properties] Properties to set
             * @returns JobFailure instance
             */
            static create(properties: amalgam.v1.JobFailure.$Shape): amalgam.v1.JobFailure & amalgam.v1.JobFailure.$Shape;
            static create(properties?: amalgam.v1.JobFailure.$Properties): amalgam.v1.JobFailure;

            /**
             * Encodes the specified JobFailure message. Does not implicitly {@link amalgam.v1.JobFailure.verify|verify} messages.
             * @param message JobFailure message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: amalgam.v1.JobFailure.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a JobFailure message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {amalgam.v1.JobFailure & amalgam.v1.JobFailure.$Shape} JobFailure
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): amalgam.v1.JobFailure & amalgam.v1.JobFailure.$Shape;

            /**
             * Verifies a JobFailure message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a JobFailure message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns JobFailure
             */
            static fromObject(object: { [k: string]: any }): amalgam.v1.JobFailure;

            /**
             * Creates a plain object from a JobFailure message. Also converts values to other types if specified.
             * @param message JobFailure
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: amalgam.v1.JobFailure, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this JobFailure to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for JobFailure
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace JobFailure {

            /** Properties of a JobFailure. */
            interface $Properties {

                /** JobFailure code */
                code?: (string|null);

                /** JobFailure message */
                message?: (string|null);

                /** JobFailure next */
                next?: (string|null);

                /** JobFailure stage */
                stage?: (string|null);

                /** JobFailure task */
                task?: (number|null);

                /** JobFailure worker */
                worker?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a JobFailure. */
            type $Shape = amalgam.v1.JobFailure.$Properties;
        }

        /**
         * Properties of a JobTask.
         * @deprecated Use amalgam.v1.JobTask.$Properties instead.
         */
        interface IJobTask extends amalgam.v1.JobTask.$Properties {
        }

        /** Represents a JobTask. */
        class JobTask {

            /**
             * Constructs a new JobTask.
             * @param [properties] Properties to set
             */
            constructor(properties?: amalgam.v1.JobTask.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** JobTask stage. */
            stage: string;

            /** JobTask task. */
            task: number;

            /** JobTask worker. */
            worker: string;

            /** JobTask attempt. */
            attempt: number;

            /**
             * Creates a new JobTask instance using the specified properties.
             * @param [properties] Properties to set
             * @returns JobTask instance
             */
            static create(properties: amalgam.v1.JobTask.$Shape): amalgam.v1.JobTask & amalgam.v1.JobTask.$Shape;
            static create(properties?: amalgam.v1.JobTask.$Properties): amalgam.v1.JobTask;

            /**
             * Encodes the specified JobTask message. Does not implicitly {@link amalgam.v1.JobTask.verify|verify} messages.
             * @param message JobTask message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: amalgam.v1.JobTask.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a JobTask message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {amalgam.v1.JobTask & amalgam.v1.JobTask.$Shape} JobTask
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): amalgam.v1.JobTask & amalgam.v1.JobTask.$Shape;

            /**
             * Verifies a JobTask message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a JobTask message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns JobTask
             */
            static fromObject(object: { [k: string]: any }): amalgam.v1.JobTask;

            /**
             * Creates a plain object from a JobTask message. Also converts values to other types if specified.
             * @param message JobTask
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: amalgam.v1.JobTask, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this JobTask to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for JobTask
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace JobTask {

            /** Properties of a JobTask. */
            interface $Properties {

                /** JobTask stage */
                stage?: (string|null);

                /** JobTask task */
                task?: (number|null);

                /** JobTask worker */
                worker?: (string|null);

                /** JobTask attempt */
                attempt?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a JobTask. */
            type $Shape = amalgam.v1.JobTask.$Properties;
        }

        /**
         * Properties of a JobAttempt.
         * @deprecated Use amalgam.v1.JobAttempt.$Properties instead.
         */
        interface IJobAttempt extends amalgam.v1.JobAttempt.$Properties {
        }

        /** Represents a JobAttempt. */
        class JobAttempt {

            /**
             * Constructs a new JobAttempt.
             * @param [properties] Properties to set
             */
            constructor(properties?: amalgam.v1.JobAttempt.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** JobAttempt stage. */
            stage: string;

            /** JobAttempt task. */
            task: number;

            /** JobAttempt error. */
            error?: (amalgam.v1.AttemptError.$Properties|null);

            /** JobAttempt final. */
            final: boolean;

            /**
             * Creates a new JobAttempt instance using the specified properties.
             * @param [properties] Properties to set
             * @returns JobAttempt instance
             */
            static create(properties: amalgam.v1.JobAttempt.$Shape): amalgam.v1.JobAttempt & amalgam.v1.JobAttempt.$Shape;
            static create(properties?: amalgam.v1.JobAttempt.$Properties): amalgam.v1.JobAttempt;

            /**
             * Encodes the specified JobAttempt message. Does not implicitly {@link amalgam.v1.JobAttempt.verify|verify} messages.
             * @param message JobAttempt message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: amalgam.v1.JobAttempt.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a JobAttempt message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {amalgam.v1.JobAttempt & amalgam.v1.JobAttempt.$Shape} JobAttempt
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): amalgam.v1.JobAttempt & amalgam.v1.JobAttempt.$Shape;

            /**
             * Verifies a JobAttempt message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a JobAttempt message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns JobAttempt
             */
            static fromObject(object: { [k: string]: any }): amalgam.v1.JobAttempt;

            /**
             * Creates a plain object from a JobAttempt message. Also converts values to other types if specified.
             * @param message JobAttempt
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: amalgam.v1.JobAttempt, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this JobAttempt to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for JobAttempt
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace JobAttempt {

            /** Properties of a JobAttempt. */
            interface $Properties {

                /** JobAttempt stage */
                stage?: (string|null);

                /** JobAttempt task */
                task?: (number|null);

                /** JobAttempt error */
                error?: (amalgam.v1.AttemptError.$Properties|null);

                /** JobAttempt final */
                final?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a JobAttempt. */
            type $Shape = amalgam.v1.JobAttempt.$Properties;
        }

        /**
         * Properties of a JobUpdate.
         * @deprecated Use amalgam.v1.JobUpdate.$Properties instead.
         */
        interface IJobUpdate extends amalgam.v1.JobUpdate.$Properties {
        }

        /** Represents a JobUpdate. */
        class JobUpdate {

            /**
             * Constructs a new JobUpdate.
             * @param [properties] Properties to set
             */
            constructor(properties?: amalgam.v1.JobUpdate.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** JobUpdate job. */
            job?: (amalgam.v1.Job.$Properties|null);

            /** JobUpdate progress. */
            progress?: (amalgam.v1.JobProgress.$Properties|null);

            /** JobUpdate attempt. */
            attempt?: (amalgam.v1.JobAttempt.$Properties|null);

            /** JobUpdate update. */
            update?: ("job"|"progress"|"attempt");

            /**
             * Creates a new JobUpdate instance using the specified properties.
             * @param [properties] Properties to set
             * @returns JobUpdate instance
             */
            static create(properties: amalgam.v1.JobUpdate.$Shape): amalgam.v1.JobUpdate & amalgam.v1.JobUpdate.$Shape;
            static create(properties?: amalgam.v1.JobUpdate.$Properties): amalgam.v1.JobUpdate;

            /**
             * Encodes the specified JobUpdate message. Does not implicitly {@link amalgam.v1.JobUpdate.verify|verify} messages.
             * @param message JobUpdate message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: amalgam.v1.JobUpdate.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a JobUpdate message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {amalgam.v1.JobUpdate & amalgam.v1.JobUpdate.$Shape} JobUpdate
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): amalgam.v1.JobUpdate & amalgam.v1.JobUpdate.$Shape;

            /**
             * Verifies a JobUpdate message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a JobUpdate message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns JobUpdate
             */
            static fromObject(object: { [k: string]: any }): amalgam.v1.JobUpdate;

            /**
             * Creates a plain object from a JobUpdate message. Also converts values to other types if specified.
             * @param message JobUpdate
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: amalgam.v1.JobUpdate, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this JobUpdate to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for JobUpdate
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace JobUpdate {

            /** Properties of a JobUpdate. */
            interface $Properties {

                /** JobUpdate job */
                job?: (amalgam.v1.Job.$Properties|null);

                /** JobUpdate progress */
                progress?: (amalgam.v1.JobProgress.$Properties|null);

                /** JobUpdate attempt */
                attempt?: (amalgam.v1.JobAttempt.$Properties|null);

                /** JobUpdate update */
                update?: ("job"|"progress"|"attempt");

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Narrowed shape of a JobUpdate. */
            type $Shape = {
              job?: amalgam.v1.Job.$Shape|null;
              progress?: amalgam.v1.JobProgress.$Shape|null;
              attempt?: amalgam.v1.JobAttempt.$Shape|null;
              $unknowns?: Uint8Array[];
            } & (
              ({ update?: undefined; job?: null; progress?: null; attempt?: null }|{ update?: "job"; job: amalgam.v1.Job.$Shape; progress?: null; attempt?: null }|{ update?: "progress"; job?: null; progress: amalgam.v1.JobProgress.$Shape; attempt?: null }|{ update?: "attempt"; job?: null; progress?: null; attempt: amalgam.v1.JobAttempt.$Shape })
            );
        }

        /**
         * Properties of a ListWorkersRequest.
         * @deprecated Use amalgam.v1.ListWorkersRequest.$Properties instead.
         */
        interface IListWorkersRequest extends amalgam.v1.ListWorkersRequest.$Properties {
        }

        /** Represents a ListWorkersRequest. */
        class ListWorkersRequest {

            /**
             * Constructs a new ListWorkersRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: amalgam.v1.ListWorkersRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /**
             * Creates a new ListWorkersRequest instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ListWorkersRequest instance
             */
            static create(properties: amalgam.v1.ListWorkersRequest.$Shape): amalgam.v1.ListWorkersRequest & amalgam.v1.ListWorkersRequest.$Shape;
            static create(properties?: amalgam.v1.ListWorkersRequest.$Properties): amalgam.v1.ListWorkersRequest;

            /**
             * Encodes the specified ListWorkersRequest message. Does not implicitly {@link amalgam.v1.ListWorkersRequest.verify|verify} messages.
             * @param message ListWorkersRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: amalgam.v1.ListWorkersRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ListWorkersRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {amalgam.v1.ListWorkersRequest & amalgam.v1.ListWorkersRequest.$Shape} ListWorkersRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): amalgam.v1.ListWorkersRequest & amalgam.v1.ListWorkersRequest.$Shape;

            /**
             * Verifies a ListWorkersRequest message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a ListWorkersRequest message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns ListWorkersRequest
             */
            static fromObject(object: { [k: string]: any }): amalgam.v1.ListWorkersRequest;

            /**
             * Creates a plain object from a ListWorkersRequest message. Also converts values to other types if specified.
             * @param message ListWorkersRequest
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: amalgam.v1.ListWorkersRequest, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this ListWorkersRequest to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for ListWorkersRequest
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace ListWorkersRequest {

            /** Properties of a ListWorkersRequest. */
            interface $Properties {

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ListWorkersRequest. */
            type $Shape = amalgam.v1.ListWorkersRequest.$Properties;
        }

        /**
         * Properties of a ListWorkersResponse.
         * @deprecated Use amalgam.v1.ListWorkersResponse.$Properties instead.
         */
        interface IListWorkersResponse extends amalgam.v1.ListWorkersResponse.$Properties {
        }

        /** Represents a ListWorkersResponse. */
        class ListWorkersResponse {

            /**
             * Constructs a new ListWorkersResponse.
             * @param [properties] Properties to set
             */
            constructor(properties?: amalgam.v1.ListWorkersResponse.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ListWorkersResponse workers. */
            workers: amalgam.v1.WorkerInfo.$Properties[];

            /**
             * Creates a new ListWorkersResponse instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ListWorkersResponse instance
             */
            static create(properties: amalgam.v1.ListWorkersResponse.$Shape): amalgam.v1.ListWorkersResponse & amalgam.v1.ListWorkersResponse.$Shape;
            static create(properties?: amalgam.v1.ListWorkersResponse.$Properties): amalgam.v1.ListWorkersResponse;

            /**
             * Encodes the specified ListWorkersResponse message. Does not implicitly {@link amalgam.v1.ListWorkersResponse.verify|verify} messages.
             * @param message ListWorkersResponse message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: amalgam.v1.ListWorkersResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ListWorkersResponse message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {amalgam.v1.ListWorkersResponse & amalgam.v1.ListWorkersResponse.$Shape} ListWorkersResponse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): amalgam.v1.ListWorkersResponse & amalgam.v1.ListWorkersResponse.$Shape;

            /**
             * Verifies a ListWorkersResponse message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a ListWorkersResponse message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns ListWorkersResponse
             */
            static fromObject(object: { [k: string]: any }): amalgam.v1.ListWorkersResponse;

            /**
             * Creates a plain object from a ListWorkersResponse message. Also converts values to other types if specified.
             * @param message ListWorkersResponse
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: amalgam.v1.ListWorkersResponse, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this ListWorkersResponse to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for ListWorkersResponse
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace ListWorkersResponse {

            /** Properties of a ListWorkersResponse. */
            interface $Properties {

                /** ListWorkersResponse workers */
                workers?: (amalgam.v1.WorkerInfo.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ListWorkersResponse. */
            type $Shape = amalgam.v1.ListWorkersResponse.$Properties;
        }

        /**
         * Properties of a GetClusterRequest.
         * @deprecated Use amalgam.v1.GetClusterRequest.$Properties instead.
         */
        interface IGetClusterRequest extends amalgam.v1.GetClusterRequest.$Properties {
        }

        /** Represents a GetClusterRequest. */
        class GetClusterRequest {

            /**
             * Constructs a new GetClusterRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: amalgam.v1.GetClusterRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /**
             * Creates a new GetClusterRequest instance using the specified properties.
             * @param [properties] Properties to set
             * @returns GetClusterRequest instance
             */
            static create(properties: amalgam.v1.GetClusterRequest.$Shape): amalgam.v1.GetClusterRequest & amalgam.v1.GetClusterRequest.$Shape;
            static create(properties?: amalgam.v1.GetClusterRequest.$Properties): amalgam.v1.GetClusterRequest;

            /**
             * Encodes the specified GetClusterRequest message. Does not implicitly {@link amalgam.v1.GetClusterRequest.verify|verify} messages.
             * @param message GetClusterRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: amalgam.v1.GetClusterRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a GetClusterRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {amalgam.v1.GetClusterRequest & amalgam.v1.GetClusterRequest.$Shape} GetClusterRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): amalgam.v1.GetClusterRequest & amalgam.v1.GetClusterRequest.$Shape;

            /**
             * Verifies a GetClusterRequest message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a GetClusterRequest message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns GetClusterRequest
             */
            static fromObject(object: { [k: string]: any }): amalgam.v1.GetClusterRequest;

            /**
             * Creates a plain object from a GetClusterRequest message. Also converts values to other types if specified.
             * @param message GetClusterRequest
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: amalgam.v1.GetClusterRequest, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this GetClusterRequest to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for GetClusterRequest
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace GetClusterRequest {

            /** Properties of a GetClusterRequest. */
            interface $Properties {

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a GetClusterRequest. */
            type $Shape = amalgam.v1.GetClusterRequest.$Properties;
        }

        /**
         * Properties of a Cluster.
         * @deprecated Use amalgam.v1.Cluster.$Properties instead.
         */
        interface ICluster extends amalgam.v1.Cluster.$Properties {
        }

        /** Represents a Cluster. */
        class Cluster {

            /**
             * Constructs a new Cluster.
             * @param [properties] Properties to set
             */
            constructor(properties?: amalgam.v1.Cluster.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Cluster version. */
            version: string;

            /** Cluster natsVersion. */
            natsVersion: string;

            /** Cluster planFormat. */
            planFormat: number;

            /** Cluster numerics. */
            numerics: number;

            /** Cluster roots. */
            roots: amalgam.v1.Root.$Properties[];

            /** Cluster host. */
            host: string;

            /** Cluster leader. */
            leader: string;

            /**
             * Creates a new Cluster instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Cluster instance
             */
            static create(properties: amalgam.v1.Cluster.$Shape): amalgam.v1.Cluster & amalgam.v1.Cluster.$Shape;
            static create(properties?: amalgam.v1.Cluster.$Properties): amalgam.v1.Cluster;

            /**
             * Encodes the specified Cluster message. Does not implicitly {@link amalgam.v1.Cluster.verify|verify} messages.
             * @param message Cluster message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: amalgam.v1.Cluster.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Cluster message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {amalgam.v1.Cluster & amalgam.v1.Cluster.$Shape} Cluster
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): amalgam.v1.Cluster & amalgam.v1.Cluster.$Shape;

            /**
             * Verifies a Cluster message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a Cluster message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Cluster
             */
            static fromObject(object: { [k: string]: any }): amalgam.v1.Cluster;

            /**
             * Creates a plain object from a Cluster message. Also converts values to other types if specified.
             * @param message Cluster
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: amalgam.v1.Cluster, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Cluster to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for Cluster
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace Cluster {

            /** Properties of a Cluster. */
            interface $Properties {

                /** Cluster version */
                version?: (string|null);

                /** Cluster natsVersion */
                natsVersion?: (string|null);

                /** Cluster planFormat */
                planFormat?: (number|null);

                /** Cluster numerics */
                numerics?: (number|null);

                /** Cluster roots */
                roots?: (amalgam.v1.Root.$Properties[]|null);

                /** Cluster host */
                host?: (string|null);

                /** Cluster leader */
                leader?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Cluster. */
            type $Shape = amalgam.v1.Cluster.$Properties;
        }

        /**
         * Properties of a Root.
         * @deprecated Use amalgam.v1.Root.$Properties instead.
         */
        interface IRoot extends amalgam.v1.Root.$Properties {
        }

        /** Represents a Root. */
        class Root {

            /**
             * Constructs a new Root.
             * @param [properties] Properties to set
             */
            constructor(properties?: amalgam.v1.Root.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Root name. */
            name: string;

            /** Root folder. */
            folder: string;

            /**
             * Creates a new Root instance using the specified properties.
             * @param [properties] Properties to set
             * @returns Root instance
             */
            static create(properties: amalgam.v1.Root.$Shape): amalgam.v1.Root & amalgam.v1.Root.$Shape;
            static create(properties?: amalgam.v1.Root.$Properties): amalgam.v1.Root;

            /**
             * Encodes the specified Root message. Does not implicitly {@link amalgam.v1.Root.verify|verify} messages.
             * @param message Root message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: amalgam.v1.Root.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Root message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {amalgam.v1.Root & amalgam.v1.Root.$Shape} Root
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): amalgam.v1.Root & amalgam.v1.Root.$Shape;

            /**
             * Verifies a Root message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a Root message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns Root
             */
            static fromObject(object: { [k: string]: any }): amalgam.v1.Root;

            /**
             * Creates a plain object from a Root message. Also converts values to other types if specified.
             * @param message Root
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: amalgam.v1.Root, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this Root to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for Root
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace Root {

            /** Properties of a Root. */
            interface $Properties {

                /** Root name */
                name?: (string|null);

                /** Root folder */
                folder?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Root. */
            type $Shape = amalgam.v1.Root.$Properties;
        }

        /**
         * Properties of a JobStatus.
         * @deprecated Use amalgam.v1.JobStatus.$Properties instead.
         */
        interface IJobStatus extends amalgam.v1.JobStatus.$Properties {
        }

        /** Represents a JobStatus. */
        class JobStatus {

            /**
             * Constructs a new JobStatus.
             * @param [properties] Properties to set
             */
            constructor(properties?: amalgam.v1.JobStatus.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** JobStatus job. */
            job: string;

            /** JobStatus next. */
            next: number;

            /** JobStatus stages. */
            stages: amalgam.v1.JobStage.$Properties[];

            /** JobStatus progress. */
            progress?: (amalgam.v1.JobProgress.$Properties|null);

            /** JobStatus running. */
            running: amalgam.v1.JobTask.$Properties[];

            /** JobStatus attempts. */
            attempts: amalgam.v1.JobAttempt.$Properties[];

            /** JobStatus waiting. */
            waiting: string;

            /**
             * Creates a new JobStatus instance using the specified properties.
             * @param [properties] Properties to set
             * @returns JobStatus instance
             */
            static create(properties: amalgam.v1.JobStatus.$Shape): amalgam.v1.JobStatus & amalgam.v1.JobStatus.$Shape;
            static create(properties?: amalgam.v1.JobStatus.$Properties): amalgam.v1.JobStatus;

            /**
             * Encodes the specified JobStatus message. Does not implicitly {@link amalgam.v1.JobStatus.verify|verify} messages.
             * @param message JobStatus message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: amalgam.v1.JobStatus.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a JobStatus message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {amalgam.v1.JobStatus & amalgam.v1.JobStatus.$Shape} JobStatus
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): amalgam.v1.JobStatus & amalgam.v1.JobStatus.$Shape;

            /**
             * Verifies a JobStatus message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a JobStatus message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns JobStatus
             */
            static fromObject(object: { [k: string]: any }): amalgam.v1.JobStatus;

            /**
             * Creates a plain object from a JobStatus message. Also converts values to other types if specified.
             * @param message JobStatus
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: amalgam.v1.JobStatus, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this JobStatus to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for JobStatus
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace JobStatus {

            /** Properties of a JobStatus. */
            interface $Properties {

                /** JobStatus job */
                job?: (string|null);

                /** JobStatus next */
                next?: (number|null);

                /** JobStatus stages */
                stages?: (amalgam.v1.JobStage.$Properties[]|null);

                /** JobStatus progress */
                progress?: (amalgam.v1.JobProgress.$Properties|null);

                /** JobStatus running */
                running?: (amalgam.v1.JobTask.$Properties[]|null);

                /** JobStatus attempts */
                attempts?: (amalgam.v1.JobAttempt.$Properties[]|null);

                /** JobStatus waiting */
                waiting?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a JobStatus. */
            type $Shape = amalgam.v1.JobStatus.$Properties;
        }

        /**
         * Properties of a TaskMessage.
         * @deprecated Use amalgam.v1.TaskMessage.$Properties instead.
         */
        interface ITaskMessage extends amalgam.v1.TaskMessage.$Properties {
        }

        /** Represents a TaskMessage. */
        class TaskMessage {

            /**
             * Constructs a new TaskMessage.
             * @param [properties] Properties to set
             */
            constructor(properties?: amalgam.v1.TaskMessage.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** TaskMessage job. */
            job: string;

            /** TaskMessage stage. */
            stage: string;

            /** TaskMessage task. */
            task: number;

            /** TaskMessage kind. */
            kind: amalgam.v1.TaskKind;

            /** TaskMessage planFormat. */
            planFormat: number;

            /** TaskMessage numerics. */
            numerics: number;

            /** TaskMessage pool. */
            pool: string;

            /** TaskMessage staging. */
            staging: string;

            /** TaskMessage lineOffset. */
            lineOffset: number;

            /** TaskMessage lineLength. */
            lineLength: number;

            /** TaskMessage lineSha256. */
            lineSha256: Uint8Array;

            /** TaskMessage memoryBytes. */
            memoryBytes: number;

            /** TaskMessage generation. */
            generation: number;

            /** TaskMessage attemptsMax. */
            attemptsMax: number;

            /** TaskMessage retries. */
            retries: number;

            /** TaskMessage allowNan. */
            allowNan: boolean;

            /** TaskMessage traceparent. */
            traceparent: string;

            /**
             * Creates a new TaskMessage instance using the specified properties.
             * @param [properties] Properties to set
             * @returns TaskMessage instance
             */
            static create(properties: amalgam.v1.TaskMessage.$Shape): amalgam.v1.TaskMessage & amalgam.v1.TaskMessage.$Shape;
            static create(properties?: amalgam.v1.TaskMessage.$Properties): amalgam.v1.TaskMessage;

            /**
             * Encodes the specified TaskMessage message. Does not implicitly {@link amalgam.v1.TaskMessage.verify|verify} messages.
             * @param message TaskMessage message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: amalgam.v1.TaskMessage.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a TaskMessage message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {amalgam.v1.TaskMessage & amalgam.v1.TaskMessage.$Shape} TaskMessage
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): amalgam.v1.TaskMessage & amalgam.v1.TaskMessage.$Shape;

            /**
             * Verifies a TaskMessage message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a TaskMessage message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns TaskMessage
             */
            static fromObject(object: { [k: string]: any }): amalgam.v1.TaskMessage;

            /**
             * Creates a plain object from a TaskMessage message. Also converts values to other types if specified.
             * @param message TaskMessage
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: amalgam.v1.TaskMessage, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this TaskMessage to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for TaskMessage
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace TaskMessage {

            /** Properties of a TaskMessage. */
            interface $Properties {

                /** TaskMessage job */
                job?: (string|null);

                /** TaskMessage stage */
                stage?: (string|null);

                /** TaskMessage task */
                task?: (number|null);

                /** TaskMessage kind */
                kind?: (amalgam.v1.TaskKind|null);

                /** TaskMessage planFormat */
                planFormat?: (number|null);

                /** TaskMessage numerics */
                numerics?: (number|null);

                /** TaskMessage pool */
                pool?: (string|null);

                /** TaskMessage staging */
                staging?: (string|null);

                /** TaskMessage lineOffset */
                lineOffset?: (number|null);

                /** TaskMessage lineLength */
                lineLength?: (number|null);

                /** TaskMessage lineSha256 */
                lineSha256?: (Uint8Array|null);

                /** TaskMessage memoryBytes */
                memoryBytes?: (number|null);

                /** TaskMessage generation */
                generation?: (number|null);

                /** TaskMessage attemptsMax */
                attemptsMax?: (number|null);

                /** TaskMessage retries */
                retries?: (number|null);

                /** TaskMessage allowNan */
                allowNan?: (boolean|null);

                /** TaskMessage traceparent */
                traceparent?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a TaskMessage. */
            type $Shape = amalgam.v1.TaskMessage.$Properties;
        }

        /** TaskKind enum. */
        enum TaskKind {

            /** TASK_KIND_UNSPECIFIED value */
            TASK_KIND_UNSPECIFIED = 0,

            /** TASK_KIND_WRITE value */
            TASK_KIND_WRITE = 1,

            /** TASK_KIND_REDUCE value */
            TASK_KIND_REDUCE = 2,

            /** TASK_KIND_ASSEMBLE value */
            TASK_KIND_ASSEMBLE = 3
        }

        /**
         * Properties of a TaskState.
         * @deprecated Use amalgam.v1.TaskState.$Properties instead.
         */
        interface ITaskState extends amalgam.v1.TaskState.$Properties {
        }

        /** Represents a TaskState. */
        class TaskState {

            /**
             * Constructs a new TaskState.
             * @param [properties] Properties to set
             */
            constructor(properties?: amalgam.v1.TaskState.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** TaskState attempt. */
            attempt: number;

            /** TaskState retries. */
            retries: number;

            /** TaskState worker. */
            worker: string;

            /** TaskState token. */
            token: string;

            /** TaskState phase. */
            phase: amalgam.v1.TaskState.Phase;

            /** TaskState errors. */
            errors: amalgam.v1.AttemptError.$Properties[];

            /** TaskState beat. */
            beat: number;

            /** TaskState refused. */
            refused: string[];

            /**
             * Creates a new TaskState instance using the specified properties.
             * @param [properties] Properties to set
             * @returns TaskState instance
             */
            static create(properties: amalgam.v1.TaskState.$Shape): amalgam.v1.TaskState & amalgam.v1.TaskState.$Shape;
            static create(properties?: amalgam.v1.TaskState.$Properties): amalgam.v1.TaskState;

            /**
             * Encodes the specified TaskState message. Does not implicitly {@link amalgam.v1.TaskState.verify|verify} messages.
             * @param message TaskState message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: amalgam.v1.TaskState.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a TaskState message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {amalgam.v1.TaskState & amalgam.v1.TaskState.$Shape} TaskState
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): amalgam.v1.TaskState & amalgam.v1.TaskState.$Shape;

            /**
             * Verifies a TaskState message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a TaskState message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns TaskState
             */
            static fromObject(object: { [k: string]: any }): amalgam.v1.TaskState;

            /**
             * Creates a plain object from a TaskState message. Also converts values to other types if specified.
             * @param message TaskState
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: amalgam.v1.TaskState, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this TaskState to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for TaskState
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace TaskState {

            /** Properties of a TaskState. */
            interface $Properties {

                /** TaskState attempt */
                attempt?: (number|null);

                /** TaskState retries */
                retries?: (number|null);

                /** TaskState worker */
                worker?: (string|null);

                /** TaskState token */
                token?: (string|null);

                /** TaskState phase */
                phase?: (amalgam.v1.TaskState.Phase|null);

                /** TaskState errors */
                errors?: (amalgam.v1.AttemptError.$Properties[]|null);

                /** TaskState beat */
                beat?: (number|null);

                /** TaskState refused */
                refused?: (string[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a TaskState. */
            type $Shape = amalgam.v1.TaskState.$Properties;

            /** Phase enum. */
            enum Phase {

                /** PHASE_UNSPECIFIED value */
                PHASE_UNSPECIFIED = 0,

                /** RUNNING value */
                RUNNING = 1,

                /** FAILED value */
                FAILED = 2,

                /** DEAD value */
                DEAD = 3,

                /** RELEASED value */
                RELEASED = 4
            }
        }

        /**
         * Properties of an AttemptError.
         * @deprecated Use amalgam.v1.AttemptError.$Properties instead.
         */
        interface IAttemptError extends amalgam.v1.AttemptError.$Properties {
        }

        /** Represents an AttemptError. */
        class AttemptError {

            /**
             * Constructs a new AttemptError.
             * @param [properties] Properties to set
             */
            constructor(properties?: amalgam.v1.AttemptError.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** AttemptError attempt. */
            attempt: number;

            /** AttemptError worker. */
            worker: string;

            /** AttemptError code. */
            code: string;

            /** AttemptError message. */
            message: string;

            /** AttemptError next. */
            next: string;

            /** AttemptError at. */
            at: number;

            /**
             * Creates a new AttemptError instance using the specified properties.
             * @param [properties] Properties to set
             * @returns AttemptError instance
             */
            static create(properties: amalgam.v1.AttemptError.$Shape): amalgam.v1.AttemptError & amalgam.v1.AttemptError.$Shape;
            static create(properties?: amalgam.v1.AttemptError.$Properties): amalgam.v1.AttemptError;

            /**
             * Encodes the specified AttemptError message. Does not implicitly {@link amalgam.v1.AttemptError.verify|verify} messages.
             * @param message AttemptError message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: amalgam.v1.AttemptError.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an AttemptError message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {amalgam.v1.AttemptError & amalgam.v1.AttemptError.$Shape} AttemptError
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): amalgam.v1.AttemptError & amalgam.v1.AttemptError.$Shape;

            /**
             * Verifies an AttemptError message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates an AttemptError message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns AttemptError
             */
            static fromObject(object: { [k: string]: any }): amalgam.v1.AttemptError;

            /**
             * Creates a plain object from an AttemptError message. Also converts values to other types if specified.
             * @param message AttemptError
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: amalgam.v1.AttemptError, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this AttemptError to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for AttemptError
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace AttemptError {

            /** Properties of an AttemptError. */
            interface $Properties {

                /** AttemptError attempt */
                attempt?: (number|null);

                /** AttemptError worker */
                worker?: (string|null);

                /** AttemptError code */
                code?: (string|null);

                /** AttemptError message */
                message?: (string|null);

                /** AttemptError next */
                next?: (string|null);

                /** AttemptError at */
                at?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an AttemptError. */
            type $Shape = amalgam.v1.AttemptError.$Properties;
        }

        /**
         * Properties of a CommitNotice.
         * @deprecated Use amalgam.v1.CommitNotice.$Properties instead.
         */
        interface ICommitNotice extends amalgam.v1.CommitNotice.$Properties {
        }

        /** Represents a CommitNotice. */
        class CommitNotice {

            /**
             * Constructs a new CommitNotice.
             * @param [properties] Properties to set
             */
            constructor(properties?: amalgam.v1.CommitNotice.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** CommitNotice job. */
            job: string;

            /** CommitNotice stage. */
            stage: string;

            /** CommitNotice task. */
            task: number;

            /** CommitNotice worker. */
            worker: string;

            /** CommitNotice attempt. */
            attempt: number;

            /** CommitNotice bytesRead. */
            bytesRead: number;

            /** CommitNotice bytesWritten. */
            bytesWritten: number;

            /** CommitNotice seconds. */
            seconds: number;

            /** CommitNotice bad. */
            bad: string[];

            /**
             * Creates a new CommitNotice instance using the specified properties.
             * @param [properties] Properties to set
             * @returns CommitNotice instance
             */
            static create(properties: amalgam.v1.CommitNotice.$Shape): amalgam.v1.CommitNotice & amalgam.v1.CommitNotice.$Shape;
            static create(properties?: amalgam.v1.CommitNotice.$Properties): amalgam.v1.CommitNotice;

            /**
             * Encodes the specified CommitNotice message. Does not implicitly {@link amalgam.v1.CommitNotice.verify|verify} messages.
             * @param message CommitNotice message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: amalgam.v1.CommitNotice.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a CommitNotice message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {amalgam.v1.CommitNotice & amalgam.v1.CommitNotice.$Shape} CommitNotice
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): amalgam.v1.CommitNotice & amalgam.v1.CommitNotice.$Shape;

            /**
             * Verifies a CommitNotice message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a CommitNotice message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns CommitNotice
             */
            static fromObject(object: { [k: string]: any }): amalgam.v1.CommitNotice;

            /**
             * Creates a plain object from a CommitNotice message. Also converts values to other types if specified.
             * @param message CommitNotice
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: amalgam.v1.CommitNotice, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this CommitNotice to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for CommitNotice
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace CommitNotice {

            /** Properties of a CommitNotice. */
            interface $Properties {

                /** CommitNotice job */
                job?: (string|null);

                /** CommitNotice stage */
                stage?: (string|null);

                /** CommitNotice task */
                task?: (number|null);

                /** CommitNotice worker */
                worker?: (string|null);

                /** CommitNotice attempt */
                attempt?: (number|null);

                /** CommitNotice bytesRead */
                bytesRead?: (number|null);

                /** CommitNotice bytesWritten */
                bytesWritten?: (number|null);

                /** CommitNotice seconds */
                seconds?: (number|null);

                /** CommitNotice bad */
                bad?: (string[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a CommitNotice. */
            type $Shape = amalgam.v1.CommitNotice.$Properties;
        }

        /**
         * Properties of a ProgressNotice.
         * @deprecated Use amalgam.v1.ProgressNotice.$Properties instead.
         */
        interface IProgressNotice extends amalgam.v1.ProgressNotice.$Properties {
        }

        /** Represents a ProgressNotice. */
        class ProgressNotice {

            /**
             * Constructs a new ProgressNotice.
             * @param [properties] Properties to set
             */
            constructor(properties?: amalgam.v1.ProgressNotice.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ProgressNotice job. */
            job: string;

            /** ProgressNotice stage. */
            stage: string;

            /** ProgressNotice task. */
            task: number;

            /** ProgressNotice worker. */
            worker: string;

            /** ProgressNotice bytes. */
            bytes: number;

            /** ProgressNotice tensor. */
            tensor: string;

            /**
             * Creates a new ProgressNotice instance using the specified properties.
             * @param [properties] Properties to set
             * @returns ProgressNotice instance
             */
            static create(properties: amalgam.v1.ProgressNotice.$Shape): amalgam.v1.ProgressNotice & amalgam.v1.ProgressNotice.$Shape;
            static create(properties?: amalgam.v1.ProgressNotice.$Properties): amalgam.v1.ProgressNotice;

            /**
             * Encodes the specified ProgressNotice message. Does not implicitly {@link amalgam.v1.ProgressNotice.verify|verify} messages.
             * @param message ProgressNotice message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: amalgam.v1.ProgressNotice.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ProgressNotice message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {amalgam.v1.ProgressNotice & amalgam.v1.ProgressNotice.$Shape} ProgressNotice
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): amalgam.v1.ProgressNotice & amalgam.v1.ProgressNotice.$Shape;

            /**
             * Verifies a ProgressNotice message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a ProgressNotice message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns ProgressNotice
             */
            static fromObject(object: { [k: string]: any }): amalgam.v1.ProgressNotice;

            /**
             * Creates a plain object from a ProgressNotice message. Also converts values to other types if specified.
             * @param message ProgressNotice
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: amalgam.v1.ProgressNotice, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this ProgressNotice to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for ProgressNotice
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace ProgressNotice {

            /** Properties of a ProgressNotice. */
            interface $Properties {

                /** ProgressNotice job */
                job?: (string|null);

                /** ProgressNotice stage */
                stage?: (string|null);

                /** ProgressNotice task */
                task?: (number|null);

                /** ProgressNotice worker */
                worker?: (string|null);

                /** ProgressNotice bytes */
                bytes?: (number|null);

                /** ProgressNotice tensor */
                tensor?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ProgressNotice. */
            type $Shape = amalgam.v1.ProgressNotice.$Properties;
        }

        /**
         * Properties of an AttemptNotice.
         * @deprecated Use amalgam.v1.AttemptNotice.$Properties instead.
         */
        interface IAttemptNotice extends amalgam.v1.AttemptNotice.$Properties {
        }

        /** Represents an AttemptNotice. */
        class AttemptNotice {

            /**
             * Constructs a new AttemptNotice.
             * @param [properties] Properties to set
             */
            constructor(properties?: amalgam.v1.AttemptNotice.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** AttemptNotice job. */
            job: string;

            /** AttemptNotice stage. */
            stage: string;

            /** AttemptNotice task. */
            task: number;

            /** AttemptNotice error. */
            error?: (amalgam.v1.AttemptError.$Properties|null);

            /** AttemptNotice final. */
            final: boolean;

            /**
             * Creates a new AttemptNotice instance using the specified properties.
             * @param [properties] Properties to set
             * @returns AttemptNotice instance
             */
            static create(properties: amalgam.v1.AttemptNotice.$Shape): amalgam.v1.AttemptNotice & amalgam.v1.AttemptNotice.$Shape;
            static create(properties?: amalgam.v1.AttemptNotice.$Properties): amalgam.v1.AttemptNotice;

            /**
             * Encodes the specified AttemptNotice message. Does not implicitly {@link amalgam.v1.AttemptNotice.verify|verify} messages.
             * @param message AttemptNotice message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: amalgam.v1.AttemptNotice.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an AttemptNotice message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {amalgam.v1.AttemptNotice & amalgam.v1.AttemptNotice.$Shape} AttemptNotice
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): amalgam.v1.AttemptNotice & amalgam.v1.AttemptNotice.$Shape;

            /**
             * Verifies an AttemptNotice message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates an AttemptNotice message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns AttemptNotice
             */
            static fromObject(object: { [k: string]: any }): amalgam.v1.AttemptNotice;

            /**
             * Creates a plain object from an AttemptNotice message. Also converts values to other types if specified.
             * @param message AttemptNotice
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: amalgam.v1.AttemptNotice, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this AttemptNotice to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for AttemptNotice
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace AttemptNotice {

            /** Properties of an AttemptNotice. */
            interface $Properties {

                /** AttemptNotice job */
                job?: (string|null);

                /** AttemptNotice stage */
                stage?: (string|null);

                /** AttemptNotice task */
                task?: (number|null);

                /** AttemptNotice error */
                error?: (amalgam.v1.AttemptError.$Properties|null);

                /** AttemptNotice final */
                final?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an AttemptNotice. */
            type $Shape = amalgam.v1.AttemptNotice.$Properties;
        }

        /**
         * Properties of a WorkerInfo.
         * @deprecated Use amalgam.v1.WorkerInfo.$Properties instead.
         */
        interface IWorkerInfo extends amalgam.v1.WorkerInfo.$Properties {
        }

        /** Represents a WorkerInfo. */
        class WorkerInfo {

            /**
             * Constructs a new WorkerInfo.
             * @param [properties] Properties to set
             */
            constructor(properties?: amalgam.v1.WorkerInfo.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** WorkerInfo id. */
            id: string;

            /** WorkerInfo host. */
            host: string;

            /** WorkerInfo pid. */
            pid: number;

            /** WorkerInfo packageVersion. */
            packageVersion: string;

            /** WorkerInfo planFormat. */
            planFormat: number;

            /** WorkerInfo numerics. */
            numerics: number;

            /** WorkerInfo pools. */
            pools: string[];

            /** WorkerInfo slots. */
            slots: number;

            /** WorkerInfo threads. */
            threads: number;

            /** WorkerInfo memoryBytes. */
            memoryBytes: number;

            /** WorkerInfo running. */
            running: amalgam.v1.RunningTask.$Properties[];

            /** WorkerInfo draining. */
            draining: boolean;

            /** WorkerInfo startedAt. */
            startedAt: number;

            /** WorkerInfo numericsIds. */
            numericsIds: string[];

            /** WorkerInfo tasksCommitted. */
            tasksCommitted: number;

            /**
             * Creates a new WorkerInfo instance using the specified properties.
             * @param [properties] Properties to set
             * @returns WorkerInfo instance
             */
            static create(properties: amalgam.v1.WorkerInfo.$Shape): amalgam.v1.WorkerInfo & amalgam.v1.WorkerInfo.$Shape;
            static create(properties?: amalgam.v1.WorkerInfo.$Properties): amalgam.v1.WorkerInfo;

            /**
             * Encodes the specified WorkerInfo message. Does not implicitly {@link amalgam.v1.WorkerInfo.verify|verify} messages.
             * @param message WorkerInfo message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: amalgam.v1.WorkerInfo.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a WorkerInfo message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {amalgam.v1.WorkerInfo & amalgam.v1.WorkerInfo.$Shape} WorkerInfo
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): amalgam.v1.WorkerInfo & amalgam.v1.WorkerInfo.$Shape;

            /**
             * Verifies a WorkerInfo message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a WorkerInfo message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns WorkerInfo
             */
            static fromObject(object: { [k: string]: any }): amalgam.v1.WorkerInfo;

            /**
             * Creates a plain object from a WorkerInfo message. Also converts values to other types if specified.
             * @param message WorkerInfo
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: amalgam.v1.WorkerInfo, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this WorkerInfo to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for WorkerInfo
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace WorkerInfo {

            /** Properties of a WorkerInfo. */
            interface $Properties {

                /** WorkerInfo id */
                id?: (string|null);

                /** WorkerInfo host */
                host?: (string|null);

                /** WorkerInfo pid */
                pid?: (number|null);

                /** WorkerInfo packageVersion */
                packageVersion?: (string|null);

                /** WorkerInfo planFormat */
                planFormat?: (number|null);

                /** WorkerInfo numerics */
                numerics?: (number|null);

                /** WorkerInfo pools */
                pools?: (string[]|null);

                /** WorkerInfo slots */
                slots?: (number|null);

                /** WorkerInfo threads */
                threads?: (number|null);

                /** WorkerInfo memoryBytes */
                memoryBytes?: (number|null);

                /** WorkerInfo running */
                running?: (amalgam.v1.RunningTask.$Properties[]|null);

                /** WorkerInfo draining */
                draining?: (boolean|null);

                /** WorkerInfo startedAt */
                startedAt?: (number|null);

                /** WorkerInfo numericsIds */
                numericsIds?: (string[]|null);

                /** WorkerInfo tasksCommitted */
                tasksCommitted?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a WorkerInfo. */
            type $Shape = amalgam.v1.WorkerInfo.$Properties;
        }

        /**
         * Properties of a RunningTask.
         * @deprecated Use amalgam.v1.RunningTask.$Properties instead.
         */
        interface IRunningTask extends amalgam.v1.RunningTask.$Properties {
        }

        /** Represents a RunningTask. */
        class RunningTask {

            /**
             * Constructs a new RunningTask.
             * @param [properties] Properties to set
             */
            constructor(properties?: amalgam.v1.RunningTask.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** RunningTask job. */
            job: string;

            /** RunningTask stage. */
            stage: string;

            /** RunningTask task. */
            task: number;

            /** RunningTask attempt. */
            attempt: number;

            /** RunningTask since. */
            since: number;

            /**
             * Creates a new RunningTask instance using the specified properties.
             * @param [properties] Properties to set
             * @returns RunningTask instance
             */
            static create(properties: amalgam.v1.RunningTask.$Shape): amalgam.v1.RunningTask & amalgam.v1.RunningTask.$Shape;
            static create(properties?: amalgam.v1.RunningTask.$Properties): amalgam.v1.RunningTask;

            /**
             * Encodes the specified RunningTask message. Does not implicitly {@link amalgam.v1.RunningTask.verify|verify} messages.
             * @param message RunningTask message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: amalgam.v1.RunningTask.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a RunningTask message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {amalgam.v1.RunningTask & amalgam.v1.RunningTask.$Shape} RunningTask
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): amalgam.v1.RunningTask & amalgam.v1.RunningTask.$Shape;

            /**
             * Verifies a RunningTask message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a RunningTask message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns RunningTask
             */
            static fromObject(object: { [k: string]: any }): amalgam.v1.RunningTask;

            /**
             * Creates a plain object from a RunningTask message. Also converts values to other types if specified.
             * @param message RunningTask
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: amalgam.v1.RunningTask, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this RunningTask to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for RunningTask
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace RunningTask {

            /** Properties of a RunningTask. */
            interface $Properties {

                /** RunningTask job */
                job?: (string|null);

                /** RunningTask stage */
                stage?: (string|null);

                /** RunningTask task */
                task?: (number|null);

                /** RunningTask attempt */
                attempt?: (number|null);

                /** RunningTask since */
                since?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a RunningTask. */
            type $Shape = amalgam.v1.RunningTask.$Properties;
        }

        /** Represents a Stores */
        class Stores extends $protobuf.rpc.Service {

            /**
             * Constructs a new Stores service.
             * @param rpcImpl RPC implementation
             * @param [requestDelimited=false] Whether requests are length-delimited
             * @param [responseDelimited=false] Whether responses are length-delimited
             */
            constructor(rpcImpl: $protobuf.RPCImpl, requestDelimited?: boolean, responseDelimited?: boolean);

            /**
             * Creates new Stores service using the specified rpc implementation.
             * @param rpcImpl RPC implementation
             * @param [requestDelimited=false] Whether requests are length-delimited
             * @param [responseDelimited=false] Whether responses are length-delimited
             * @returns RPC service. Useful where requests and/or responses are streamed.
             */
            static create(rpcImpl: $protobuf.RPCImpl, requestDelimited?: boolean, responseDelimited?: boolean): Stores;

            /** Calls Stat. */
            stat: amalgam.v1.Stores.Stat;

            /** Calls Read. */
            read: amalgam.v1.Stores.Read;

            /** Calls List. */
            list: amalgam.v1.Stores.List;

            /** Calls Write. */
            write: amalgam.v1.Stores.Write;

            /** Calls Join. */
            join: amalgam.v1.Stores.Join;

            /** Calls Copy. */
            copy: amalgam.v1.Stores.Copy;

            /** Calls Rename. */
            rename: amalgam.v1.Stores.Rename;

            /** Calls Remove. */
            remove: amalgam.v1.Stores.Remove;

            /** Calls MakeFolder. */
            makeFolder: amalgam.v1.Stores.MakeFolder;

            /** Calls Free. */
            free: amalgam.v1.Stores.Free;
        }

        namespace Stores {

            /**
             * Callback as used by {@link amalgam.v1.Stores#stat}.
             * @param error Error, if any
             * @param [response] StoreStat
             */
            type StatCallback = (error: (Error|null), response?: amalgam.v1.StoreStat) => void;

            /** Calls Stat. */
            type Stat = {
              (request: amalgam.v1.IStorePath, callback: amalgam.v1.Stores.StatCallback): void;
              (request: amalgam.v1.IStorePath): Promise<amalgam.v1.StoreStat>;
              readonly name: "Stat";
              readonly path: "/amalgam.v1.Stores/Stat";
              readonly requestType: "StorePath";
              readonly responseType: "StoreStat";
              readonly requestStream: undefined;
              readonly responseStream: undefined;
            };

            /**
             * Callback as used by {@link amalgam.v1.Stores#read}.
             * @param error Error, if any
             * @param [response] StoreChunk
             */
            type ReadCallback = (error: (Error|null), response?: amalgam.v1.StoreChunk) => void;

            /** Calls Read. */
            type Read = {
              (request: amalgam.v1.IStoreReadRequest, callback: amalgam.v1.Stores.ReadCallback): void;
              (request: amalgam.v1.IStoreReadRequest): Promise<amalgam.v1.StoreChunk>;
              readonly name: "Read";
              readonly path: "/amalgam.v1.Stores/Read";
              readonly requestType: "StoreReadRequest";
              readonly responseType: "StoreChunk";
              readonly requestStream: undefined;
              readonly responseStream: true;
            };

            /**
             * Callback as used by {@link amalgam.v1.Stores#list}.
             * @param error Error, if any
             * @param [response] StoreNames
             */
            type ListCallback = (error: (Error|null), response?: amalgam.v1.StoreNames) => void;

            /** Calls List. */
            type List = {
              (request: amalgam.v1.IStorePath, callback: amalgam.v1.Stores.ListCallback): void;
              (request: amalgam.v1.IStorePath): Promise<amalgam.v1.StoreNames>;
              readonly name: "List";
              readonly path: "/amalgam.v1.Stores/List";
              readonly requestType: "StorePath";
              readonly responseType: "StoreNames";
              readonly requestStream: undefined;
              readonly responseStream: true;
            };

            /**
             * Callback as used by {@link amalgam.v1.Stores#write}.
             * @param error Error, if any
             * @param [response] StoreWriteResponse
             */
            type WriteCallback = (error: (Error|null), response?: amalgam.v1.StoreWriteResponse) => void;

            /** Calls Write. */
            type Write = {
              (request: amalgam.v1.IStoreWriteRequest, callback: amalgam.v1.Stores.WriteCallback): void;
              (request: amalgam.v1.IStoreWriteRequest): Promise<amalgam.v1.StoreWriteResponse>;
              readonly name: "Write";
              readonly path: "/amalgam.v1.Stores/Write";
              readonly requestType: "StoreWriteRequest";
              readonly responseType: "StoreWriteResponse";
              readonly requestStream: true;
              readonly responseStream: undefined;
            };

            /**
             * Callback as used by {@link amalgam.v1.Stores#join}.
             * @param error Error, if any
             * @param [response] StoreDone
             */
            type JoinCallback = (error: (Error|null), response?: amalgam.v1.StoreDone) => void;

            /** Calls Join. */
            type Join = {
              (request: amalgam.v1.IStoreJoinRequest, callback: amalgam.v1.Stores.JoinCallback): void;
              (request: amalgam.v1.IStoreJoinRequest): Promise<amalgam.v1.StoreDone>;
              readonly name: "Join";
              readonly path: "/amalgam.v1.Stores/Join";
              readonly requestType: "StoreJoinRequest";
              readonly responseType: "StoreDone";
              readonly requestStream: undefined;
              readonly responseStream: undefined;
            };

            /**
             * Callback as used by {@link amalgam.v1.Stores#copy}.
             * @param error Error, if any
             * @param [response] StoreDone
             */
            type CopyCallback = (error: (Error|null), response?: amalgam.v1.StoreDone) => void;

            /** Calls Copy. */
            type Copy = {
              (request: amalgam.v1.IStoreMoveRequest, callback: amalgam.v1.Stores.CopyCallback): void;
              (request: amalgam.v1.IStoreMoveRequest): Promise<amalgam.v1.StoreDone>;
              readonly name: "Copy";
              readonly path: "/amalgam.v1.Stores/Copy";
              readonly requestType: "StoreMoveRequest";
              readonly responseType: "StoreDone";
              readonly requestStream: undefined;
              readonly responseStream: undefined;
            };

            /**
             * Callback as used by {@link amalgam.v1.Stores#rename}.
             * @param error Error, if any
             * @param [response] StoreDone
             */
            type RenameCallback = (error: (Error|null), response?: amalgam.v1.StoreDone) => void;

            /** Calls Rename. */
            type Rename = {
              (request: amalgam.v1.IStoreMoveRequest, callback: amalgam.v1.Stores.RenameCallback): void;
              (request: amalgam.v1.IStoreMoveRequest): Promise<amalgam.v1.StoreDone>;
              readonly name: "Rename";
              readonly path: "/amalgam.v1.Stores/Rename";
              readonly requestType: "StoreMoveRequest";
              readonly responseType: "StoreDone";
              readonly requestStream: undefined;
              readonly responseStream: undefined;
            };

            /**
             * Callback as used by {@link amalgam.v1.Stores#remove}.
             * @param error Error, if any
             * @param [response] StoreDone
             */
            type RemoveCallback = (error: (Error|null), response?: amalgam.v1.StoreDone) => void;

            /** Calls Remove. */
            type Remove = {
              (request: amalgam.v1.IStorePath, callback: amalgam.v1.Stores.RemoveCallback): void;
              (request: amalgam.v1.IStorePath): Promise<amalgam.v1.StoreDone>;
              readonly name: "Remove";
              readonly path: "/amalgam.v1.Stores/Remove";
              readonly requestType: "StorePath";
              readonly responseType: "StoreDone";
              readonly requestStream: undefined;
              readonly responseStream: undefined;
            };

            /**
             * Callback as used by {@link amalgam.v1.Stores#makeFolder}.
             * @param error Error, if any
             * @param [response] StoreDone
             */
            type MakeFolderCallback = (error: (Error|null), response?: amalgam.v1.StoreDone) => void;

            /** Calls MakeFolder. */
            type MakeFolder = {
              (request: amalgam.v1.IStorePath, callback: amalgam.v1.Stores.MakeFolderCallback): void;
              (request: amalgam.v1.IStorePath): Promise<amalgam.v1.StoreDone>;
              readonly name: "MakeFolder";
              readonly path: "/amalgam.v1.Stores/MakeFolder";
              readonly requestType: "StorePath";
              readonly responseType: "StoreDone";
              readonly requestStream: undefined;
              readonly responseStream: undefined;
            };

            /**
             * Callback as used by {@link amalgam.v1.Stores#free}.
             * @param error Error, if any
             * @param [response] StoreFree
             */
            type FreeCallback = (error: (Error|null), response?: amalgam.v1.StoreFree) => void;

            /** Calls Free. */
            type Free = {
              (request: amalgam.v1.IStorePath, callback: amalgam.v1.Stores.FreeCallback): void;
              (request: amalgam.v1.IStorePath): Promise<amalgam.v1.StoreFree>;
              readonly name: "Free";
              readonly path: "/amalgam.v1.Stores/Free";
              readonly requestType: "StorePath";
              readonly responseType: "StoreFree";
              readonly requestStream: undefined;
              readonly responseStream: undefined;
            };
        }

        /**
         * Properties of a StorePath.
         * @deprecated Use amalgam.v1.StorePath.$Properties instead.
         */
        interface IStorePath extends amalgam.v1.StorePath.$Properties {
        }

        /** Represents a StorePath. */
        class StorePath {

            /**
             * Constructs a new StorePath.
             * @param [properties] Properties to set
             */
            constructor(properties?: amalgam.v1.StorePath.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** StorePath root. */
            root: string;

            /** StorePath path. */
            path: string;

            /**
             * Creates a new StorePath instance using the specified properties.
             * @param [properties] Properties to set
             * @returns StorePath instance
             */
            static create(properties: amalgam.v1.StorePath.$Shape): amalgam.v1.StorePath & amalgam.v1.StorePath.$Shape;
            static create(properties?: amalgam.v1.StorePath.$Properties): amalgam.v1.StorePath;

            /**
             * Encodes the specified StorePath message. Does not implicitly {@link amalgam.v1.StorePath.verify|verify} messages.
             * @param message StorePath message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: amalgam.v1.StorePath.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a StorePath message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {amalgam.v1.StorePath & amalgam.v1.StorePath.$Shape} StorePath
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): amalgam.v1.StorePath & amalgam.v1.StorePath.$Shape;

            /**
             * Verifies a StorePath message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a StorePath message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns StorePath
             */
            static fromObject(object: { [k: string]: any }): amalgam.v1.StorePath;

            /**
             * Creates a plain object from a StorePath message. Also converts values to other types if specified.
             * @param message StorePath
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: amalgam.v1.StorePath, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this StorePath to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for StorePath
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace StorePath {

            /** Properties of a StorePath. */
            interface $Properties {

                /** StorePath root */
                root?: (string|null);

                /** StorePath path */
                path?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a StorePath. */
            type $Shape = amalgam.v1.StorePath.$Properties;
        }

        /**
         * Properties of a StoreStat.
         * @deprecated Use amalgam.v1.StoreStat.$Properties instead.
         */
        interface IStoreStat extends amalgam.v1.StoreStat.$Properties {
        }

        /** Represents a StoreStat. */
        class StoreStat {

            /**
             * Constructs a new StoreStat.
             * @param [properties] Properties to set
             */
            constructor(properties?: amalgam.v1.StoreStat.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** StoreStat kind. */
            kind: amalgam.v1.StoreStat.Kind;

            /** StoreStat bytes. */
            bytes: number;

            /** StoreStat version. */
            version: string;

            /**
             * Creates a new StoreStat instance using the specified properties.
             * @param [properties] Properties to set
             * @returns StoreStat instance
             */
            static create(properties: amalgam.v1.StoreStat.$Shape): amalgam.v1.StoreStat & amalgam.v1.StoreStat.$Shape;
            static create(properties?: amalgam.v1.StoreStat.$Properties): amalgam.v1.StoreStat;

            /**
             * Encodes the specified StoreStat message. Does not implicitly {@link amalgam.v1.StoreStat.verify|verify} messages.
             * @param message StoreStat message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: amalgam.v1.StoreStat.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a StoreStat message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {amalgam.v1.StoreStat & amalgam.v1.StoreStat.$Shape} StoreStat
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): amalgam.v1.StoreStat & amalgam.v1.StoreStat.$Shape;

            /**
             * Verifies a StoreStat message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a StoreStat message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns StoreStat
             */
            static fromObject(object: { [k: string]: any }): amalgam.v1.StoreStat;

            /**
             * Creates a plain object from a StoreStat message. Also converts values to other types if specified.
             * @param message StoreStat
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: amalgam.v1.StoreStat, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this StoreStat to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for StoreStat
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace StoreStat {

            /** Properties of a StoreStat. */
            interface $Properties {

                /** StoreStat kind */
                kind?: (amalgam.v1.StoreStat.Kind|null);

                /** StoreStat bytes */
                bytes?: (number|null);

                /** StoreStat version */
                version?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a StoreStat. */
            type $Shape = amalgam.v1.StoreStat.$Properties;

            /** Kind enum. */
            enum Kind {

                /** KIND_UNSPECIFIED value */
                KIND_UNSPECIFIED = 0,

                /** NONE value */
                NONE = 1,

                /** FILE value */
                FILE = 2,

                /** FOLDER value */
                FOLDER = 3
            }
        }

        /**
         * Properties of a StoreReadRequest.
         * @deprecated Use amalgam.v1.StoreReadRequest.$Properties instead.
         */
        interface IStoreReadRequest extends amalgam.v1.StoreReadRequest.$Properties {
        }

        /** Represents a StoreReadRequest. */
        class StoreReadRequest {

            /**
             * Constructs a new StoreReadRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: amalgam.v1.StoreReadRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** StoreReadRequest root. */
            root: string;

            /** StoreReadRequest path. */
            path: string;

            /** StoreReadRequest offset. */
            offset: number;

            /** StoreReadRequest length. */
            length: number;

            /**
             * Creates a new StoreReadRequest instance using the specified properties.
             * @param [properties] Properties to set
             * @returns StoreReadRequest instance
             */
            static create(properties: amalgam.v1.StoreReadRequest.$Shape): amalgam.v1.StoreReadRequest & amalgam.v1.StoreReadRequest.$Shape;
            static create(properties?: amalgam.v1.StoreReadRequest.$Properties): amalgam.v1.StoreReadRequest;

            /**
             * Encodes the specified StoreReadRequest message. Does not implicitly {@link amalgam.v1.StoreReadRequest.verify|verify} messages.
             * @param message StoreReadRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: amalgam.v1.StoreReadRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a StoreReadRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {amalgam.v1.StoreReadRequest & amalgam.v1.StoreReadRequest.$Shape} StoreReadRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): amalgam.v1.StoreReadRequest & amalgam.v1.StoreReadRequest.$Shape;

            /**
             * Verifies a StoreReadRequest message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a StoreReadRequest message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns StoreReadRequest
             */
            static fromObject(object: { [k: string]: any }): amalgam.v1.StoreReadRequest;

            /**
             * Creates a plain object from a StoreReadRequest message. Also converts values to other types if specified.
             * @param message StoreReadRequest
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: amalgam.v1.StoreReadRequest, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this StoreReadRequest to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for StoreReadRequest
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace StoreReadRequest {

            /** Properties of a StoreReadRequest. */
            interface $Properties {

                /** StoreReadRequest root */
                root?: (string|null);

                /** StoreReadRequest path */
                path?: (string|null);

                /** StoreReadRequest offset */
                offset?: (number|null);

                /** StoreReadRequest length */
                length?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a StoreReadRequest. */
            type $Shape = amalgam.v1.StoreReadRequest.$Properties;
        }

        /**
         * Properties of a StoreChunk.
         * @deprecated Use amalgam.v1.StoreChunk.$Properties instead.
         */
        interface IStoreChunk extends amalgam.v1.StoreChunk.$Properties {
        }

        /** Represents a StoreChunk. */
        class StoreChunk {

            /**
             * Constructs a new StoreChunk.
             * @param [properties] Properties to set
             */
            constructor(properties?: amalgam.v1.StoreChunk.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** StoreChunk data. */
            data: Uint8Array;

            /**
             * Creates a new StoreChunk instance using the specified properties.
             * @param [properties] Properties to set
             * @returns StoreChunk instance
             */
            static create(properties: amalgam.v1.StoreChunk.$Shape): amalgam.v1.StoreChunk & amalgam.v1.StoreChunk.$Shape;
            static create(properties?: amalgam.v1.StoreChunk.$Properties): amalgam.v1.StoreChunk;

            /**
             * Encodes the specified StoreChunk message. Does not implicitly {@link amalgam.v1.StoreChunk.verify|verify} messages.
             * @param message StoreChunk message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: amalgam.v1.StoreChunk.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a StoreChunk message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {amalgam.v1.StoreChunk & amalgam.v1.StoreChunk.$Shape} StoreChunk
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): amalgam.v1.StoreChunk & amalgam.v1.StoreChunk.$Shape;

            /**
             * Verifies a StoreChunk message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a StoreChunk message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns StoreChunk
             */
            static fromObject(object: { [k: string]: any }): amalgam.v1.StoreChunk;

            /**
             * Creates a plain object from a StoreChunk message. Also converts values to other types if specified.
             * @param message StoreChunk
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: amalgam.v1.StoreChunk, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this StoreChunk to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for StoreChunk
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace StoreChunk {

            /** Properties of a StoreChunk. */
            interface $Properties {

                /** StoreChunk data */
                data?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a StoreChunk. */
            type $Shape = amalgam.v1.StoreChunk.$Properties;
        }

        /**
         * Properties of a StoreNames.
         * @deprecated Use amalgam.v1.StoreNames.$Properties instead.
         */
        interface IStoreNames extends amalgam.v1.StoreNames.$Properties {
        }

        /** Represents a StoreNames. */
        class StoreNames {

            /**
             * Constructs a new StoreNames.
             * @param [properties] Properties to set
             */
            constructor(properties?: amalgam.v1.StoreNames.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** StoreNames names. */
            names: string[];

            /**
             * Creates a new StoreNames instance using the specified properties.
             * @param [properties] Properties to set
             * @returns StoreNames instance
             */
            static create(properties: amalgam.v1.StoreNames.$Shape): amalgam.v1.StoreNames & amalgam.v1.StoreNames.$Shape;
            static create(properties?: amalgam.v1.StoreNames.$Properties): amalgam.v1.StoreNames;

            /**
             * Encodes the specified StoreNames message. Does not implicitly {@link amalgam.v1.StoreNames.verify|verify} messages.
             * @param message StoreNames message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: amalgam.v1.StoreNames.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a StoreNames message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {amalgam.v1.StoreNames & amalgam.v1.StoreNames.$Shape} StoreNames
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): amalgam.v1.StoreNames & amalgam.v1.StoreNames.$Shape;

            /**
             * Verifies a StoreNames message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a StoreNames message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns StoreNames
             */
            static fromObject(object: { [k: string]: any }): amalgam.v1.StoreNames;

            /**
             * Creates a plain object from a StoreNames message. Also converts values to other types if specified.
             * @param message StoreNames
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: amalgam.v1.StoreNames, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this StoreNames to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for StoreNames
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace StoreNames {

            /** Properties of a StoreNames. */
            interface $Properties {

                /** StoreNames names */
                names?: (string[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a StoreNames. */
            type $Shape = amalgam.v1.StoreNames.$Properties;
        }

        /**
         * Properties of a StoreWriteRequest.
         * @deprecated Use amalgam.v1.StoreWriteRequest.$Properties instead.
         */
        interface IStoreWriteRequest extends amalgam.v1.StoreWriteRequest.$Properties {
        }

        /** Represents a StoreWriteRequest. */
        class StoreWriteRequest {

            /**
             * Constructs a new StoreWriteRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: amalgam.v1.StoreWriteRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** StoreWriteRequest target. */
            target?: (amalgam.v1.StoreWriteTarget.$Properties|null);

            /** StoreWriteRequest data. */
            data: Uint8Array;

            /** StoreWriteRequest last. */
            last: boolean;

            /**
             * Creates a new StoreWriteRequest instance using the specified properties.
             * @param [properties] Properties to set
             * @returns StoreWriteRequest instance
             */
            static create(properties: amalgam.v1.StoreWriteRequest.$Shape): amalgam.v1.StoreWriteRequest & amalgam.v1.StoreWriteRequest.$Shape;
            static create(properties?: amalgam.v1.StoreWriteRequest.$Properties): amalgam.v1.StoreWriteRequest;

            /**
             * Encodes the specified StoreWriteRequest message. Does not implicitly {@link amalgam.v1.StoreWriteRequest.verify|verify} messages.
             * @param message StoreWriteRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: amalgam.v1.StoreWriteRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a StoreWriteRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {amalgam.v1.StoreWriteRequest & amalgam.v1.StoreWriteRequest.$Shape} StoreWriteRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): amalgam.v1.StoreWriteRequest & amalgam.v1.StoreWriteRequest.$Shape;

            /**
             * Verifies a StoreWriteRequest message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a StoreWriteRequest message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns StoreWriteRequest
             */
            static fromObject(object: { [k: string]: any }): amalgam.v1.StoreWriteRequest;

            /**
             * Creates a plain object from a StoreWriteRequest message. Also converts values to other types if specified.
             * @param message StoreWriteRequest
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: amalgam.v1.StoreWriteRequest, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this StoreWriteRequest to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for StoreWriteRequest
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace StoreWriteRequest {

            /** Properties of a StoreWriteRequest. */
            interface $Properties {

                /** StoreWriteRequest target */
                target?: (amalgam.v1.StoreWriteTarget.$Properties|null);

                /** StoreWriteRequest data */
                data?: (Uint8Array|null);

                /** StoreWriteRequest last */
                last?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a StoreWriteRequest. */
            type $Shape = amalgam.v1.StoreWriteRequest.$Properties;
        }

        /**
         * Properties of a StoreWriteTarget.
         * @deprecated Use amalgam.v1.StoreWriteTarget.$Properties instead.
         */
        interface IStoreWriteTarget extends amalgam.v1.StoreWriteTarget.$Properties {
        }

        /** Represents a StoreWriteTarget. */
        class StoreWriteTarget {

            /**
             * Constructs a new StoreWriteTarget.
             * @param [properties] Properties to set
             */
            constructor(properties?: amalgam.v1.StoreWriteTarget.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** StoreWriteTarget root. */
            root: string;

            /** StoreWriteTarget path. */
            path: string;

            /** StoreWriteTarget ifAbsent. */
            ifAbsent: boolean;

            /**
             * Creates a new StoreWriteTarget instance using the specified properties.
             * @param [properties] Properties to set
             * @returns StoreWriteTarget instance
             */
            static create(properties: amalgam.v1.StoreWriteTarget.$Shape): amalgam.v1.StoreWriteTarget & amalgam.v1.StoreWriteTarget.$Shape;
            static create(properties?: amalgam.v1.StoreWriteTarget.$Properties): amalgam.v1.StoreWriteTarget;

            /**
             * Encodes the specified StoreWriteTarget message. Does not implicitly {@link amalgam.v1.StoreWriteTarget.verify|verify} messages.
             * @param message StoreWriteTarget message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: amalgam.v1.StoreWriteTarget.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a StoreWriteTarget message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {amalgam.v1.StoreWriteTarget & amalgam.v1.StoreWriteTarget.$Shape} StoreWriteTarget
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): amalgam.v1.StoreWriteTarget & amalgam.v1.StoreWriteTarget.$Shape;

            /**
             * Verifies a StoreWriteTarget message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a StoreWriteTarget message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns StoreWriteTarget
             */
            static fromObject(object: { [k: string]: any }): amalgam.v1.StoreWriteTarget;

            /**
             * Creates a plain object from a StoreWriteTarget message. Also converts values to other types if specified.
             * @param message StoreWriteTarget
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: amalgam.v1.StoreWriteTarget, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this StoreWriteTarget to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for StoreWriteTarget
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace StoreWriteTarget {

            /** Properties of a StoreWriteTarget. */
            interface $Properties {

                /** StoreWriteTarget root */
                root?: (string|null);

                /** StoreWriteTarget path */
                path?: (string|null);

                /** StoreWriteTarget ifAbsent */
                ifAbsent?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a StoreWriteTarget. */
            type $Shape = amalgam.v1.StoreWriteTarget.$Properties;
        }

        /**
         * Properties of a StoreWriteResponse.
         * @deprecated Use amalgam.v1.StoreWriteResponse.$Properties instead.
         */
        interface IStoreWriteResponse extends amalgam.v1.StoreWriteResponse.$Properties {
        }

        /** Represents a StoreWriteResponse. */
        class StoreWriteResponse {

            /**
             * Constructs a new StoreWriteResponse.
             * @param [properties] Properties to set
             */
            constructor(properties?: amalgam.v1.StoreWriteResponse.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** StoreWriteResponse written. */
            written: boolean;

            /**
             * Creates a new StoreWriteResponse instance using the specified properties.
             * @param [properties] Properties to set
             * @returns StoreWriteResponse instance
             */
            static create(properties: amalgam.v1.StoreWriteResponse.$Shape): amalgam.v1.StoreWriteResponse & amalgam.v1.StoreWriteResponse.$Shape;
            static create(properties?: amalgam.v1.StoreWriteResponse.$Properties): amalgam.v1.StoreWriteResponse;

            /**
             * Encodes the specified StoreWriteResponse message. Does not implicitly {@link amalgam.v1.StoreWriteResponse.verify|verify} messages.
             * @param message StoreWriteResponse message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: amalgam.v1.StoreWriteResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a StoreWriteResponse message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {amalgam.v1.StoreWriteResponse & amalgam.v1.StoreWriteResponse.$Shape} StoreWriteResponse
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): amalgam.v1.StoreWriteResponse & amalgam.v1.StoreWriteResponse.$Shape;

            /**
             * Verifies a StoreWriteResponse message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a StoreWriteResponse message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns StoreWriteResponse
             */
            static fromObject(object: { [k: string]: any }): amalgam.v1.StoreWriteResponse;

            /**
             * Creates a plain object from a StoreWriteResponse message. Also converts values to other types if specified.
             * @param message StoreWriteResponse
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: amalgam.v1.StoreWriteResponse, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this StoreWriteResponse to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for StoreWriteResponse
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace StoreWriteResponse {

            /** Properties of a StoreWriteResponse. */
            interface $Properties {

                /** StoreWriteResponse written */
                written?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a StoreWriteResponse. */
            type $Shape = amalgam.v1.StoreWriteResponse.$Properties;
        }

        /**
         * Properties of a StoreJoinRequest.
         * @deprecated Use amalgam.v1.StoreJoinRequest.$Properties instead.
         */
        interface IStoreJoinRequest extends amalgam.v1.StoreJoinRequest.$Properties {
        }

        /** Represents a StoreJoinRequest. */
        class StoreJoinRequest {

            /**
             * Constructs a new StoreJoinRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: amalgam.v1.StoreJoinRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** StoreJoinRequest root. */
            root: string;

            /** StoreJoinRequest target. */
            target: string;

            /** StoreJoinRequest parts. */
            parts: amalgam.v1.StoreRange.$Properties[];

            /**
             * Creates a new StoreJoinRequest instance using the specified properties.
             * @param [properties] Properties to set
             * @returns StoreJoinRequest instance
             */
            static create(properties: amalgam.v1.StoreJoinRequest.$Shape): amalgam.v1.StoreJoinRequest & amalgam.v1.StoreJoinRequest.$Shape;
            static create(properties?: amalgam.v1.StoreJoinRequest.$Properties): amalgam.v1.StoreJoinRequest;

            /**
             * Encodes the specified StoreJoinRequest message. Does not implicitly {@link amalgam.v1.StoreJoinRequest.verify|verify} messages.
             * @param message StoreJoinRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: amalgam.v1.StoreJoinRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a StoreJoinRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {amalgam.v1.StoreJoinRequest & amalgam.v1.StoreJoinRequest.$Shape} StoreJoinRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): amalgam.v1.StoreJoinRequest & amalgam.v1.StoreJoinRequest.$Shape;

            /**
             * Verifies a StoreJoinRequest message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a StoreJoinRequest message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns StoreJoinRequest
             */
            static fromObject(object: { [k: string]: any }): amalgam.v1.StoreJoinRequest;

            /**
             * Creates a plain object from a StoreJoinRequest message. Also converts values to other types if specified.
             * @param message StoreJoinRequest
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: amalgam.v1.StoreJoinRequest, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this StoreJoinRequest to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for StoreJoinRequest
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace StoreJoinRequest {

            /** Properties of a StoreJoinRequest. */
            interface $Properties {

                /** StoreJoinRequest root */
                root?: (string|null);

                /** StoreJoinRequest target */
                target?: (string|null);

                /** StoreJoinRequest parts */
                parts?: (amalgam.v1.StoreRange.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a StoreJoinRequest. */
            type $Shape = amalgam.v1.StoreJoinRequest.$Properties;
        }

        /**
         * Properties of a StoreRange.
         * @deprecated Use amalgam.v1.StoreRange.$Properties instead.
         */
        interface IStoreRange extends amalgam.v1.StoreRange.$Properties {
        }

        /** Represents a StoreRange. */
        class StoreRange {

            /**
             * Constructs a new StoreRange.
             * @param [properties] Properties to set
             */
            constructor(properties?: amalgam.v1.StoreRange.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** StoreRange path. */
            path: string;

            /** StoreRange offset. */
            offset: number;

            /** StoreRange length. */
            length: number;

            /**
             * Creates a new StoreRange instance using the specified properties.
             * @param [properties] Properties to set
             * @returns StoreRange instance
             */
            static create(properties: amalgam.v1.StoreRange.$Shape): amalgam.v1.StoreRange & amalgam.v1.StoreRange.$Shape;
            static create(properties?: amalgam.v1.StoreRange.$Properties): amalgam.v1.StoreRange;

            /**
             * Encodes the specified StoreRange message. Does not implicitly {@link amalgam.v1.StoreRange.verify|verify} messages.
             * @param message StoreRange message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: amalgam.v1.StoreRange.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a StoreRange message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {amalgam.v1.StoreRange & amalgam.v1.StoreRange.$Shape} StoreRange
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): amalgam.v1.StoreRange & amalgam.v1.StoreRange.$Shape;

            /**
             * Verifies a StoreRange message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a StoreRange message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns StoreRange
             */
            static fromObject(object: { [k: string]: any }): amalgam.v1.StoreRange;

            /**
             * Creates a plain object from a StoreRange message. Also converts values to other types if specified.
             * @param message StoreRange
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: amalgam.v1.StoreRange, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this StoreRange to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for StoreRange
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace StoreRange {

            /** Properties of a StoreRange. */
            interface $Properties {

                /** StoreRange path */
                path?: (string|null);

                /** StoreRange offset */
                offset?: (number|null);

                /** StoreRange length */
                length?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a StoreRange. */
            type $Shape = amalgam.v1.StoreRange.$Properties;
        }

        /**
         * Properties of a StoreMoveRequest.
         * @deprecated Use amalgam.v1.StoreMoveRequest.$Properties instead.
         */
        interface IStoreMoveRequest extends amalgam.v1.StoreMoveRequest.$Properties {
        }

        /** Represents a StoreMoveRequest. */
        class StoreMoveRequest {

            /**
             * Constructs a new StoreMoveRequest.
             * @param [properties] Properties to set
             */
            constructor(properties?: amalgam.v1.StoreMoveRequest.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** StoreMoveRequest root. */
            root: string;

            /** StoreMoveRequest from. */
            from: string;

            /** StoreMoveRequest to. */
            to: string;

            /**
             * Creates a new StoreMoveRequest instance using the specified properties.
             * @param [properties] Properties to set
             * @returns StoreMoveRequest instance
             */
            static create(properties: amalgam.v1.StoreMoveRequest.$Shape): amalgam.v1.StoreMoveRequest & amalgam.v1.StoreMoveRequest.$Shape;
            static create(properties?: amalgam.v1.StoreMoveRequest.$Properties): amalgam.v1.StoreMoveRequest;

            /**
             * Encodes the specified StoreMoveRequest message. Does not implicitly {@link amalgam.v1.StoreMoveRequest.verify|verify} messages.
             * @param message StoreMoveRequest message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: amalgam.v1.StoreMoveRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a StoreMoveRequest message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {amalgam.v1.StoreMoveRequest & amalgam.v1.StoreMoveRequest.$Shape} StoreMoveRequest
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): amalgam.v1.StoreMoveRequest & amalgam.v1.StoreMoveRequest.$Shape;

            /**
             * Verifies a StoreMoveRequest message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a StoreMoveRequest message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns StoreMoveRequest
             */
            static fromObject(object: { [k: string]: any }): amalgam.v1.StoreMoveRequest;

            /**
             * Creates a plain object from a StoreMoveRequest message. Also converts values to other types if specified.
             * @param message StoreMoveRequest
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: amalgam.v1.StoreMoveRequest, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this StoreMoveRequest to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for StoreMoveRequest
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace StoreMoveRequest {

            /** Properties of a StoreMoveRequest. */
            interface $Properties {

                /** StoreMoveRequest root */
                root?: (string|null);

                /** StoreMoveRequest from */
                from?: (string|null);

                /** StoreMoveRequest to */
                to?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a StoreMoveRequest. */
            type $Shape = amalgam.v1.StoreMoveRequest.$Properties;
        }

        /**
         * Properties of a StoreDone.
         * @deprecated Use amalgam.v1.StoreDone.$Properties instead.
         */
        interface IStoreDone extends amalgam.v1.StoreDone.$Properties {
        }

        /** Represents a StoreDone. */
        class StoreDone {

            /**
             * Constructs a new StoreDone.
             * @param [properties] Properties to set
             */
            constructor(properties?: amalgam.v1.StoreDone.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /**
             * Creates a new StoreDone instance using the specified properties.
             * @param [properties] Properties to set
             * @returns StoreDone instance
             */
            static create(properties: amalgam.v1.StoreDone.$Shape): amalgam.v1.StoreDone & amalgam.v1.StoreDone.$Shape;
            static create(properties?: amalgam.v1.StoreDone.$Properties): amalgam.v1.StoreDone;

            /**
             * Encodes the specified StoreDone message. Does not implicitly {@link amalgam.v1.StoreDone.verify|verify} messages.
             * @param message StoreDone message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: amalgam.v1.StoreDone.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a StoreDone message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {amalgam.v1.StoreDone & amalgam.v1.StoreDone.$Shape} StoreDone
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): amalgam.v1.StoreDone & amalgam.v1.StoreDone.$Shape;

            /**
             * Verifies a StoreDone message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a StoreDone message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns StoreDone
             */
            static fromObject(object: { [k: string]: any }): amalgam.v1.StoreDone;

            /**
             * Creates a plain object from a StoreDone message. Also converts values to other types if specified.
             * @param message StoreDone
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: amalgam.v1.StoreDone, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this StoreDone to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for StoreDone
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace StoreDone {

            /** Properties of a StoreDone. */
            interface $Properties {

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a StoreDone. */
            type $Shape = amalgam.v1.StoreDone.$Properties;
        }

        /**
         * Properties of a StoreFree.
         * @deprecated Use amalgam.v1.StoreFree.$Properties instead.
         */
        interface IStoreFree extends amalgam.v1.StoreFree.$Properties {
        }

        /** Represents a StoreFree. */
        class StoreFree {

            /**
             * Constructs a new StoreFree.
             * @param [properties] Properties to set
             */
            constructor(properties?: amalgam.v1.StoreFree.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** StoreFree bytes. */
            bytes?: (number|null);

            /**
             * Creates a new StoreFree instance using the specified properties.
             * @param [properties] Properties to set
             * @returns StoreFree instance
             */
            static create(properties: amalgam.v1.StoreFree.$Shape): amalgam.v1.StoreFree & amalgam.v1.StoreFree.$Shape;
            static create(properties?: amalgam.v1.StoreFree.$Properties): amalgam.v1.StoreFree;

            /**
             * Encodes the specified StoreFree message. Does not implicitly {@link amalgam.v1.StoreFree.verify|verify} messages.
             * @param message StoreFree message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: amalgam.v1.StoreFree.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a StoreFree message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {amalgam.v1.StoreFree & amalgam.v1.StoreFree.$Shape} StoreFree
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): amalgam.v1.StoreFree & amalgam.v1.StoreFree.$Shape;

            /**
             * Verifies a StoreFree message.
             * @param message Plain object to verify
             * @returns `null` if valid, otherwise the reason why it is not
             */
            static verify(message: { [k: string]: any }): (string|null);

            /**
             * Creates a StoreFree message from a plain object. Also converts values to their respective internal types.
             * @param object Plain object
             * @returns StoreFree
             */
            static fromObject(object: { [k: string]: any }): amalgam.v1.StoreFree;

            /**
             * Creates a plain object from a StoreFree message. Also converts values to other types if specified.
             * @param message StoreFree
             * @param [options] Conversion options
             * @returns Plain object
             */
            static toObject(message: amalgam.v1.StoreFree, options?: $protobuf.IConversionOptions): { [k: string]: any };

            /**
             * Converts this StoreFree to JSON.
             * @returns JSON object
             */
            toJSON(): { [k: string]: any };

            /**
             * Gets the type url for StoreFree
             * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
             * @returns The type url
             */
            static getTypeUrl(prefix?: string): string;
        }

        namespace StoreFree {

            /** Properties of a StoreFree. */
            interface $Properties {

                /** StoreFree bytes */
                bytes?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a StoreFree. */
            type $Shape = amalgam.v1.StoreFree.$Properties;
        }
    }
}

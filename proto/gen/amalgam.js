/*eslint-disable block-scoped-var, id-length, no-control-regex, no-magic-numbers, no-mixed-operators, no-prototype-builtins, no-redeclare, no-shadow, no-var, sort-vars, default-case, jsdoc/require-param*/
import $protobuf from "protobufjs/minimal.js";

// Common aliases
const $Reader = $protobuf.Reader,
  $Writer = $protobuf.Writer,
  $util = $protobuf.util;
const $Object = $util.global.Object,
  $undefined = $util.global.undefined,
  $Error = $util.global.Error,
  $RangeError = $util.global.RangeError,
  $TypeError = $util.global.TypeError,
  $String = $util.global.String,
  $Number = $util.global.Number,
  $parseInt = $util.global.parseInt,
  $Boolean = $util.global.Boolean,
  $BigInt = $util.global.BigInt,
  $Array = $util.global.Array,
  $isFinite = $util.global.isFinite;

// Exported root namespace
const $root = $protobuf.roots["default"] || ($protobuf.roots["default"] = {});

export const amalgam = ($root.amalgam = (() => {
  /**
   * Namespace amalgam.
   * @exports amalgam
   * @namespace
   */
  const amalgam = {};

  amalgam.v1 = (function () {
    /**
     * Namespace v1.
     * @memberof amalgam
     * @namespace
     */
    const v1 = {};

    v1.TaskMessage = (function () {
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
            if (properties[keys[i]] != null && keys[i] !== "__proto__") this[keys[i]] = properties[keys[i]];
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
      TaskMessage.prototype.lineOffset = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;

      /**
       * TaskMessage lineLength.
       * @member {number} lineLength
       * @memberof amalgam.v1.TaskMessage
       * @instance
       */
      TaskMessage.prototype.lineLength = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;

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
      TaskMessage.prototype.memoryBytes = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;

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
      TaskMessage.create = function (properties) {
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
        if (!writer) writer = $Writer.create();
        if (_depth === $undefined) _depth = 0;
        if (_depth > $util.recursionLimit) throw $Error("max depth exceeded");
        if (message.job != null && $Object.hasOwnProperty.call(message, "job") && message.job !== "")
          writer.uint32(/* id 1, wireType 2 =*/ 10).string(message.job);
        if (message.stage != null && $Object.hasOwnProperty.call(message, "stage") && message.stage !== "")
          writer.uint32(/* id 2, wireType 2 =*/ 18).string(message.stage);
        if (message.task != null && $Object.hasOwnProperty.call(message, "task") && message.task !== 0)
          writer.uint32(/* id 3, wireType 0 =*/ 24).uint32(message.task);
        if (message.kind != null && $Object.hasOwnProperty.call(message, "kind") && message.kind !== 0)
          writer.uint32(/* id 4, wireType 0 =*/ 32).int32(message.kind);
        if (message.planFormat != null && $Object.hasOwnProperty.call(message, "planFormat") && message.planFormat !== 0)
          writer.uint32(/* id 5, wireType 0 =*/ 40).uint32(message.planFormat);
        if (message.numerics != null && $Object.hasOwnProperty.call(message, "numerics") && message.numerics !== 0)
          writer.uint32(/* id 6, wireType 0 =*/ 48).uint32(message.numerics);
        if (message.pool != null && $Object.hasOwnProperty.call(message, "pool") && message.pool !== "")
          writer.uint32(/* id 7, wireType 2 =*/ 58).string(message.pool);
        if (message.staging != null && $Object.hasOwnProperty.call(message, "staging") && message.staging !== "")
          writer.uint32(/* id 8, wireType 2 =*/ 66).string(message.staging);
        if (
          message.lineOffset != null &&
          $Object.hasOwnProperty.call(message, "lineOffset") &&
          (typeof message.lineOffset === "object" ? message.lineOffset.low || message.lineOffset.high : message.lineOffset !== 0)
        )
          writer.uint32(/* id 9, wireType 0 =*/ 72).uint64(message.lineOffset);
        if (
          message.lineLength != null &&
          $Object.hasOwnProperty.call(message, "lineLength") &&
          (typeof message.lineLength === "object" ? message.lineLength.low || message.lineLength.high : message.lineLength !== 0)
        )
          writer.uint32(/* id 10, wireType 0 =*/ 80).uint64(message.lineLength);
        if (message.lineSha256 != null && $Object.hasOwnProperty.call(message, "lineSha256") && message.lineSha256.length)
          writer.uint32(/* id 11, wireType 2 =*/ 90).bytes(message.lineSha256);
        if (
          message.memoryBytes != null &&
          $Object.hasOwnProperty.call(message, "memoryBytes") &&
          (typeof message.memoryBytes === "object" ? message.memoryBytes.low || message.memoryBytes.high : message.memoryBytes !== 0)
        )
          writer.uint32(/* id 12, wireType 0 =*/ 96).uint64(message.memoryBytes);
        if (message.generation != null && $Object.hasOwnProperty.call(message, "generation") && message.generation !== 0)
          writer.uint32(/* id 13, wireType 0 =*/ 104).uint32(message.generation);
        if (message.attemptsMax != null && $Object.hasOwnProperty.call(message, "attemptsMax") && message.attemptsMax !== 0)
          writer.uint32(/* id 14, wireType 0 =*/ 112).uint32(message.attemptsMax);
        if (message.retries != null && $Object.hasOwnProperty.call(message, "retries") && message.retries !== 0)
          writer.uint32(/* id 15, wireType 0 =*/ 120).uint32(message.retries);
        if (message.allowNan != null && $Object.hasOwnProperty.call(message, "allowNan") && message.allowNan !== false)
          writer.uint32(/* id 16, wireType 0 =*/ 128).bool(message.allowNan);
        if (message.traceparent != null && $Object.hasOwnProperty.call(message, "traceparent") && message.traceparent !== "")
          writer.uint32(/* id 17, wireType 2 =*/ 138).string(message.traceparent);
        if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
          for (let i = 0; i < message.$unknowns.length; ++i) writer.raw(message.$unknowns[i]);
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
        if (!(reader instanceof $Reader)) reader = $Reader.create(reader);
        if (_depth === $undefined) _depth = 0;
        if (_depth > $Reader.recursionLimit) throw $Error("max depth exceeded");
        let end, message, value;
        if (length === $undefined) end = reader.len;
        else {
          end = reader.pos + length;
          if (end > reader.len) throw $RangeError("index out of range");
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
          switch ((tag >>>= 3)) {
            case 1: {
              if (wireType !== 2) break;
              if ((value = reader.stringVerify()).length) message.job = value;
              else delete message.job;
              continue;
            }
            case 2: {
              if (wireType !== 2) break;
              if ((value = reader.stringVerify()).length) message.stage = value;
              else delete message.stage;
              continue;
            }
            case 3: {
              if (wireType !== 0) break;
              if ((value = reader.uint32())) message.task = value;
              else delete message.task;
              continue;
            }
            case 4: {
              if (wireType !== 0) break;
              if ((value = reader.int32())) message.kind = value;
              else delete message.kind;
              continue;
            }
            case 5: {
              if (wireType !== 0) break;
              if ((value = reader.uint32())) message.planFormat = value;
              else delete message.planFormat;
              continue;
            }
            case 6: {
              if (wireType !== 0) break;
              if ((value = reader.uint32())) message.numerics = value;
              else delete message.numerics;
              continue;
            }
            case 7: {
              if (wireType !== 2) break;
              if ((value = reader.stringVerify()).length) message.pool = value;
              else delete message.pool;
              continue;
            }
            case 8: {
              if (wireType !== 2) break;
              if ((value = reader.stringVerify()).length) message.staging = value;
              else delete message.staging;
              continue;
            }
            case 9: {
              if (wireType !== 0) break;
              if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0) message.lineOffset = value;
              else delete message.lineOffset;
              continue;
            }
            case 10: {
              if (wireType !== 0) break;
              if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0) message.lineLength = value;
              else delete message.lineLength;
              continue;
            }
            case 11: {
              if (wireType !== 2) break;
              if ((value = reader.bytes()).length) message.lineSha256 = value;
              else delete message.lineSha256;
              continue;
            }
            case 12: {
              if (wireType !== 0) break;
              if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0) message.memoryBytes = value;
              else delete message.memoryBytes;
              continue;
            }
            case 13: {
              if (wireType !== 0) break;
              if ((value = reader.uint32())) message.generation = value;
              else delete message.generation;
              continue;
            }
            case 14: {
              if (wireType !== 0) break;
              if ((value = reader.uint32())) message.attemptsMax = value;
              else delete message.attemptsMax;
              continue;
            }
            case 15: {
              if (wireType !== 0) break;
              if ((value = reader.uint32())) message.retries = value;
              else delete message.retries;
              continue;
            }
            case 16: {
              if (wireType !== 0) break;
              if ((value = reader.bool())) message.allowNan = value;
              else delete message.allowNan;
              continue;
            }
            case 17: {
              if (wireType !== 2) break;
              if ((value = reader.stringVerify()).length) message.traceparent = value;
              else delete message.traceparent;
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
          if (reader.pos !== end) throw $RangeError("index out of range");
          reader.len = length;
        }
        if (_end !== $undefined) throw $Error("missing end group");
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
        if (typeof message !== "object" || message === null) return "object expected";
        if (_depth === $undefined) _depth = 0;
        if (_depth > $util.recursionLimit) return "max depth exceeded";
        if (message.job != null && $Object.hasOwnProperty.call(message, "job")) if (!$util.isString(message.job)) return "job: string expected";
        if (message.stage != null && $Object.hasOwnProperty.call(message, "stage")) if (!$util.isString(message.stage)) return "stage: string expected";
        if (message.task != null && $Object.hasOwnProperty.call(message, "task")) if (!$util.isInteger(message.task)) return "task: integer expected";
        if (message.kind != null && $Object.hasOwnProperty.call(message, "kind"))
          if (typeof message.kind !== "number" || (message.kind | 0) !== message.kind) return "kind: enum value expected";
        if (message.planFormat != null && $Object.hasOwnProperty.call(message, "planFormat"))
          if (!$util.isInteger(message.planFormat)) return "planFormat: integer expected";
        if (message.numerics != null && $Object.hasOwnProperty.call(message, "numerics"))
          if (!$util.isInteger(message.numerics)) return "numerics: integer expected";
        if (message.pool != null && $Object.hasOwnProperty.call(message, "pool")) if (!$util.isString(message.pool)) return "pool: string expected";
        if (message.staging != null && $Object.hasOwnProperty.call(message, "staging")) if (!$util.isString(message.staging)) return "staging: string expected";
        if (message.lineOffset != null && $Object.hasOwnProperty.call(message, "lineOffset"))
          if (
            !$util.isInteger(message.lineOffset) &&
            !(message.lineOffset && $util.isInteger(message.lineOffset.low) && $util.isInteger(message.lineOffset.high))
          )
            return "lineOffset: integer|Long expected";
        if (message.lineLength != null && $Object.hasOwnProperty.call(message, "lineLength"))
          if (
            !$util.isInteger(message.lineLength) &&
            !(message.lineLength && $util.isInteger(message.lineLength.low) && $util.isInteger(message.lineLength.high))
          )
            return "lineLength: integer|Long expected";
        if (message.lineSha256 != null && $Object.hasOwnProperty.call(message, "lineSha256"))
          if (!((message.lineSha256 && typeof message.lineSha256.length === "number") || $util.isString(message.lineSha256)))
            return "lineSha256: buffer expected";
        if (message.memoryBytes != null && $Object.hasOwnProperty.call(message, "memoryBytes"))
          if (
            !$util.isInteger(message.memoryBytes) &&
            !(message.memoryBytes && $util.isInteger(message.memoryBytes.low) && $util.isInteger(message.memoryBytes.high))
          )
            return "memoryBytes: integer|Long expected";
        if (message.generation != null && $Object.hasOwnProperty.call(message, "generation"))
          if (!$util.isInteger(message.generation)) return "generation: integer expected";
        if (message.attemptsMax != null && $Object.hasOwnProperty.call(message, "attemptsMax"))
          if (!$util.isInteger(message.attemptsMax)) return "attemptsMax: integer expected";
        if (message.retries != null && $Object.hasOwnProperty.call(message, "retries"))
          if (!$util.isInteger(message.retries)) return "retries: integer expected";
        if (message.allowNan != null && $Object.hasOwnProperty.call(message, "allowNan"))
          if (typeof message.allowNan !== "boolean") return "allowNan: boolean expected";
        if (message.traceparent != null && $Object.hasOwnProperty.call(message, "traceparent"))
          if (!$util.isString(message.traceparent)) return "traceparent: string expected";
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
        if (object instanceof $root.amalgam.v1.TaskMessage) return object;
        if (!$util.isObject(object)) throw $TypeError(".amalgam.v1.TaskMessage: object expected");
        if (_depth === $undefined) _depth = 0;
        if (_depth > $util.recursionLimit) throw $Error("max depth exceeded");
        let message = new $root.amalgam.v1.TaskMessage();
        if (object.job != null) if (typeof object.job !== "string" || object.job.length) message.job = $String(object.job);
        if (object.stage != null) if (typeof object.stage !== "string" || object.stage.length) message.stage = $String(object.stage);
        if (object.task != null) if ($Number(object.task) !== 0) message.task = object.task >>> 0;
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
              if (typeof object.kind === "number" && (object.kind | 0) === object.kind) message.kind = object.kind;
          }
        if (object.planFormat != null) if ($Number(object.planFormat) !== 0) message.planFormat = object.planFormat >>> 0;
        if (object.numerics != null) if ($Number(object.numerics) !== 0) message.numerics = object.numerics >>> 0;
        if (object.pool != null) if (typeof object.pool !== "string" || object.pool.length) message.pool = $String(object.pool);
        if (object.staging != null) if (typeof object.staging !== "string" || object.staging.length) message.staging = $String(object.staging);
        if (object.lineOffset != null)
          if (typeof object.lineOffset === "object" ? object.lineOffset.low || object.lineOffset.high : $Number(object.lineOffset) !== 0)
            if ($util.Long) message.lineOffset = $util.Long.fromValue(object.lineOffset, true);
            else if (typeof object.lineOffset === "string") message.lineOffset = $parseInt(object.lineOffset, 10);
            else if (typeof object.lineOffset === "number") message.lineOffset = object.lineOffset;
            else if (typeof object.lineOffset === "object")
              message.lineOffset = new $util.LongBits(object.lineOffset.low >>> 0, object.lineOffset.high >>> 0).toNumber(true);
        if (object.lineLength != null)
          if (typeof object.lineLength === "object" ? object.lineLength.low || object.lineLength.high : $Number(object.lineLength) !== 0)
            if ($util.Long) message.lineLength = $util.Long.fromValue(object.lineLength, true);
            else if (typeof object.lineLength === "string") message.lineLength = $parseInt(object.lineLength, 10);
            else if (typeof object.lineLength === "number") message.lineLength = object.lineLength;
            else if (typeof object.lineLength === "object")
              message.lineLength = new $util.LongBits(object.lineLength.low >>> 0, object.lineLength.high >>> 0).toNumber(true);
        if (object.lineSha256 != null)
          if (object.lineSha256.length)
            if (typeof object.lineSha256 === "string")
              $util.base64.decode(object.lineSha256, (message.lineSha256 = $util.newBuffer($util.base64.length(object.lineSha256))), 0);
            else if (object.lineSha256.length >= 0) message.lineSha256 = object.lineSha256;
        if (object.memoryBytes != null)
          if (typeof object.memoryBytes === "object" ? object.memoryBytes.low || object.memoryBytes.high : $Number(object.memoryBytes) !== 0)
            if ($util.Long) message.memoryBytes = $util.Long.fromValue(object.memoryBytes, true);
            else if (typeof object.memoryBytes === "string") message.memoryBytes = $parseInt(object.memoryBytes, 10);
            else if (typeof object.memoryBytes === "number") message.memoryBytes = object.memoryBytes;
            else if (typeof object.memoryBytes === "object")
              message.memoryBytes = new $util.LongBits(object.memoryBytes.low >>> 0, object.memoryBytes.high >>> 0).toNumber(true);
        if (object.generation != null) if ($Number(object.generation) !== 0) message.generation = object.generation >>> 0;
        if (object.attemptsMax != null) if ($Number(object.attemptsMax) !== 0) message.attemptsMax = object.attemptsMax >>> 0;
        if (object.retries != null) if ($Number(object.retries) !== 0) message.retries = object.retries >>> 0;
        if (object.allowNan != null) if (object.allowNan) message.allowNan = $Boolean(object.allowNan);
        if (object.traceparent != null)
          if (typeof object.traceparent !== "string" || object.traceparent.length) message.traceparent = $String(object.traceparent);
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
        if (!options) options = {};
        if (_depth === $undefined) _depth = 0;
        if (_depth > $util.recursionLimit) throw $Error("max depth exceeded");
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
            object.lineOffset =
              options.longs === $String
                ? long.toString()
                : options.longs === $Number
                  ? long.toNumber()
                  : typeof $BigInt !== "undefined" && options.longs === $BigInt
                    ? long.toBigInt()
                    : long;
          } else object.lineOffset = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
          if ($util.Long) {
            let long = new $util.Long(0, 0, true);
            object.lineLength =
              options.longs === $String
                ? long.toString()
                : options.longs === $Number
                  ? long.toNumber()
                  : typeof $BigInt !== "undefined" && options.longs === $BigInt
                    ? long.toBigInt()
                    : long;
          } else object.lineLength = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
          if (options.bytes === $String) object.lineSha256 = "";
          else {
            object.lineSha256 = [];
            if (options.bytes !== $Array) object.lineSha256 = $util.newBuffer(object.lineSha256);
          }
          if ($util.Long) {
            let long = new $util.Long(0, 0, true);
            object.memoryBytes =
              options.longs === $String
                ? long.toString()
                : options.longs === $Number
                  ? long.toNumber()
                  : typeof $BigInt !== "undefined" && options.longs === $BigInt
                    ? long.toBigInt()
                    : long;
          } else object.memoryBytes = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
          object.generation = 0;
          object.attemptsMax = 0;
          object.retries = 0;
          object.allowNan = false;
          object.traceparent = "";
        }
        if (message.job != null && $Object.hasOwnProperty.call(message, "job")) object.job = message.job;
        if (message.stage != null && $Object.hasOwnProperty.call(message, "stage")) object.stage = message.stage;
        if (message.task != null && $Object.hasOwnProperty.call(message, "task")) object.task = message.task;
        if (message.kind != null && $Object.hasOwnProperty.call(message, "kind"))
          object.kind =
            options.enums === $String
              ? $root.amalgam.v1.TaskKind[message.kind] === $undefined
                ? message.kind
                : $root.amalgam.v1.TaskKind[message.kind]
              : message.kind;
        if (message.planFormat != null && $Object.hasOwnProperty.call(message, "planFormat")) object.planFormat = message.planFormat;
        if (message.numerics != null && $Object.hasOwnProperty.call(message, "numerics")) object.numerics = message.numerics;
        if (message.pool != null && $Object.hasOwnProperty.call(message, "pool")) object.pool = message.pool;
        if (message.staging != null && $Object.hasOwnProperty.call(message, "staging")) object.staging = message.staging;
        if (message.lineOffset != null && $Object.hasOwnProperty.call(message, "lineOffset"))
          if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
            object.lineOffset =
              typeof message.lineOffset === "number"
                ? $BigInt(message.lineOffset)
                : $util.Long.fromBits(message.lineOffset.low >>> 0, message.lineOffset.high >>> 0, true).toBigInt();
          else if (typeof message.lineOffset === "number") object.lineOffset = options.longs === $String ? $String(message.lineOffset) : message.lineOffset;
          else
            object.lineOffset =
              options.longs === $String
                ? $util.Long.prototype.toString.call(message.lineOffset)
                : options.longs === $Number
                  ? new $util.LongBits(message.lineOffset.low >>> 0, message.lineOffset.high >>> 0).toNumber(true)
                  : message.lineOffset;
        if (message.lineLength != null && $Object.hasOwnProperty.call(message, "lineLength"))
          if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
            object.lineLength =
              typeof message.lineLength === "number"
                ? $BigInt(message.lineLength)
                : $util.Long.fromBits(message.lineLength.low >>> 0, message.lineLength.high >>> 0, true).toBigInt();
          else if (typeof message.lineLength === "number") object.lineLength = options.longs === $String ? $String(message.lineLength) : message.lineLength;
          else
            object.lineLength =
              options.longs === $String
                ? $util.Long.prototype.toString.call(message.lineLength)
                : options.longs === $Number
                  ? new $util.LongBits(message.lineLength.low >>> 0, message.lineLength.high >>> 0).toNumber(true)
                  : message.lineLength;
        if (message.lineSha256 != null && $Object.hasOwnProperty.call(message, "lineSha256"))
          object.lineSha256 =
            options.bytes === $String
              ? $util.base64.encode(message.lineSha256, 0, message.lineSha256.length)
              : options.bytes === $Array
                ? $Array.prototype.slice.call(message.lineSha256)
                : message.lineSha256;
        if (message.memoryBytes != null && $Object.hasOwnProperty.call(message, "memoryBytes"))
          if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
            object.memoryBytes =
              typeof message.memoryBytes === "number"
                ? $BigInt(message.memoryBytes)
                : $util.Long.fromBits(message.memoryBytes.low >>> 0, message.memoryBytes.high >>> 0, true).toBigInt();
          else if (typeof message.memoryBytes === "number") object.memoryBytes = options.longs === $String ? $String(message.memoryBytes) : message.memoryBytes;
          else
            object.memoryBytes =
              options.longs === $String
                ? $util.Long.prototype.toString.call(message.memoryBytes)
                : options.longs === $Number
                  ? new $util.LongBits(message.memoryBytes.low >>> 0, message.memoryBytes.high >>> 0).toNumber(true)
                  : message.memoryBytes;
        if (message.generation != null && $Object.hasOwnProperty.call(message, "generation")) object.generation = message.generation;
        if (message.attemptsMax != null && $Object.hasOwnProperty.call(message, "attemptsMax")) object.attemptsMax = message.attemptsMax;
        if (message.retries != null && $Object.hasOwnProperty.call(message, "retries")) object.retries = message.retries;
        if (message.allowNan != null && $Object.hasOwnProperty.call(message, "allowNan")) object.allowNan = message.allowNan;
        if (message.traceparent != null && $Object.hasOwnProperty.call(message, "traceparent")) object.traceparent = message.traceparent;
        return object;
      };

      /**
       * Converts this TaskMessage to JSON.
       * @function toJSON
       * @memberof amalgam.v1.TaskMessage
       * @instance
       * @returns {Object.<string,*>} JSON object
       */
      TaskMessage.prototype.toJSON = function () {
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
      TaskMessage.getTypeUrl = function (prefix) {
        if (prefix === $undefined) prefix = "type.googleapis.com";
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
    v1.TaskKind = (function () {
      const valuesById = $Object.create(null),
        values = $Object.create(valuesById);
      values[(valuesById[0] = "TASK_KIND_UNSPECIFIED")] = 0;
      values[(valuesById[1] = "TASK_KIND_WRITE")] = 1;
      values[(valuesById[2] = "TASK_KIND_REDUCE")] = 2;
      values[(valuesById[3] = "TASK_KIND_ASSEMBLE")] = 3;
      return values;
    })();

    v1.TaskState = (function () {
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
            if (properties[keys[i]] != null && keys[i] !== "__proto__") this[keys[i]] = properties[keys[i]];
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
      TaskState.create = function (properties) {
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
        if (!writer) writer = $Writer.create();
        if (_depth === $undefined) _depth = 0;
        if (_depth > $util.recursionLimit) throw $Error("max depth exceeded");
        if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt") && message.attempt !== 0)
          writer.uint32(/* id 1, wireType 0 =*/ 8).uint32(message.attempt);
        if (message.retries != null && $Object.hasOwnProperty.call(message, "retries") && message.retries !== 0)
          writer.uint32(/* id 2, wireType 0 =*/ 16).uint32(message.retries);
        if (message.worker != null && $Object.hasOwnProperty.call(message, "worker") && message.worker !== "")
          writer.uint32(/* id 3, wireType 2 =*/ 26).string(message.worker);
        if (message.token != null && $Object.hasOwnProperty.call(message, "token") && message.token !== "")
          writer.uint32(/* id 4, wireType 2 =*/ 34).string(message.token);
        if (message.phase != null && $Object.hasOwnProperty.call(message, "phase") && message.phase !== 0)
          writer.uint32(/* id 5, wireType 0 =*/ 40).int32(message.phase);
        if (message.errors != null && message.errors.length)
          for (let i = 0; i < message.errors.length; ++i)
            $root.amalgam.v1.AttemptError.encode(message.errors[i], writer.uint32(/* id 6, wireType 2 =*/ 50).fork(), _depth + 1).ldelim();
        if (message.beat != null && $Object.hasOwnProperty.call(message, "beat") && message.beat !== 0)
          writer.uint32(/* id 7, wireType 0 =*/ 56).uint32(message.beat);
        if (message.refused != null && message.refused.length)
          for (let i = 0; i < message.refused.length; ++i) writer.uint32(/* id 8, wireType 2 =*/ 66).string(message.refused[i]);
        if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
          for (let i = 0; i < message.$unknowns.length; ++i) writer.raw(message.$unknowns[i]);
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
        if (!(reader instanceof $Reader)) reader = $Reader.create(reader);
        if (_depth === $undefined) _depth = 0;
        if (_depth > $Reader.recursionLimit) throw $Error("max depth exceeded");
        let end, message, value;
        if (length === $undefined) end = reader.len;
        else {
          end = reader.pos + length;
          if (end > reader.len) throw $RangeError("index out of range");
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
          switch ((tag >>>= 3)) {
            case 1: {
              if (wireType !== 0) break;
              if ((value = reader.uint32())) message.attempt = value;
              else delete message.attempt;
              continue;
            }
            case 2: {
              if (wireType !== 0) break;
              if ((value = reader.uint32())) message.retries = value;
              else delete message.retries;
              continue;
            }
            case 3: {
              if (wireType !== 2) break;
              if ((value = reader.stringVerify()).length) message.worker = value;
              else delete message.worker;
              continue;
            }
            case 4: {
              if (wireType !== 2) break;
              if ((value = reader.stringVerify()).length) message.token = value;
              else delete message.token;
              continue;
            }
            case 5: {
              if (wireType !== 0) break;
              if ((value = reader.int32())) message.phase = value;
              else delete message.phase;
              continue;
            }
            case 6: {
              if (wireType !== 2) break;
              if (!(message.errors && message.errors.length)) message.errors = [];
              message.errors.push($root.amalgam.v1.AttemptError.decode(reader, reader.size(), $undefined, _depth + 1));
              continue;
            }
            case 7: {
              if (wireType !== 0) break;
              if ((value = reader.uint32())) message.beat = value;
              else delete message.beat;
              continue;
            }
            case 8: {
              if (wireType !== 2) break;
              if (!(message.refused && message.refused.length)) message.refused = [];
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
          if (reader.pos !== end) throw $RangeError("index out of range");
          reader.len = length;
        }
        if (_end !== $undefined) throw $Error("missing end group");
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
        if (typeof message !== "object" || message === null) return "object expected";
        if (_depth === $undefined) _depth = 0;
        if (_depth > $util.recursionLimit) return "max depth exceeded";
        if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt"))
          if (!$util.isInteger(message.attempt)) return "attempt: integer expected";
        if (message.retries != null && $Object.hasOwnProperty.call(message, "retries"))
          if (!$util.isInteger(message.retries)) return "retries: integer expected";
        if (message.worker != null && $Object.hasOwnProperty.call(message, "worker")) if (!$util.isString(message.worker)) return "worker: string expected";
        if (message.token != null && $Object.hasOwnProperty.call(message, "token")) if (!$util.isString(message.token)) return "token: string expected";
        if (message.phase != null && $Object.hasOwnProperty.call(message, "phase"))
          if (typeof message.phase !== "number" || (message.phase | 0) !== message.phase) return "phase: enum value expected";
        if (message.errors != null && $Object.hasOwnProperty.call(message, "errors")) {
          if (!$Array.isArray(message.errors)) return "errors: array expected";
          for (let i = 0; i < message.errors.length; ++i) {
            let error = $root.amalgam.v1.AttemptError.verify(message.errors[i], _depth + 1);
            if (error) return "errors." + error;
          }
        }
        if (message.beat != null && $Object.hasOwnProperty.call(message, "beat")) if (!$util.isInteger(message.beat)) return "beat: integer expected";
        if (message.refused != null && $Object.hasOwnProperty.call(message, "refused")) {
          if (!$Array.isArray(message.refused)) return "refused: array expected";
          for (let i = 0; i < message.refused.length; ++i) if (!$util.isString(message.refused[i])) return "refused: string[] expected";
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
        if (object instanceof $root.amalgam.v1.TaskState) return object;
        if (!$util.isObject(object)) throw $TypeError(".amalgam.v1.TaskState: object expected");
        if (_depth === $undefined) _depth = 0;
        if (_depth > $util.recursionLimit) throw $Error("max depth exceeded");
        let message = new $root.amalgam.v1.TaskState();
        if (object.attempt != null) if ($Number(object.attempt) !== 0) message.attempt = object.attempt >>> 0;
        if (object.retries != null) if ($Number(object.retries) !== 0) message.retries = object.retries >>> 0;
        if (object.worker != null) if (typeof object.worker !== "string" || object.worker.length) message.worker = $String(object.worker);
        if (object.token != null) if (typeof object.token !== "string" || object.token.length) message.token = $String(object.token);
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
              if (typeof object.phase === "number" && (object.phase | 0) === object.phase) message.phase = object.phase;
          }
        if (object.errors) {
          if (!$Array.isArray(object.errors)) throw $TypeError(".amalgam.v1.TaskState.errors: array expected");
          message.errors = $Array(object.errors.length);
          for (let i = 0; i < object.errors.length; ++i) {
            if (!$util.isObject(object.errors[i])) throw $TypeError(".amalgam.v1.TaskState.errors: object expected");
            message.errors[i] = $root.amalgam.v1.AttemptError.fromObject(object.errors[i], _depth + 1);
          }
        }
        if (object.beat != null) if ($Number(object.beat) !== 0) message.beat = object.beat >>> 0;
        if (object.refused) {
          if (!$Array.isArray(object.refused)) throw $TypeError(".amalgam.v1.TaskState.refused: array expected");
          message.refused = $Array(object.refused.length);
          for (let i = 0; i < object.refused.length; ++i) message.refused[i] = $String(object.refused[i]);
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
        if (!options) options = {};
        if (_depth === $undefined) _depth = 0;
        if (_depth > $util.recursionLimit) throw $Error("max depth exceeded");
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
        if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt")) object.attempt = message.attempt;
        if (message.retries != null && $Object.hasOwnProperty.call(message, "retries")) object.retries = message.retries;
        if (message.worker != null && $Object.hasOwnProperty.call(message, "worker")) object.worker = message.worker;
        if (message.token != null && $Object.hasOwnProperty.call(message, "token")) object.token = message.token;
        if (message.phase != null && $Object.hasOwnProperty.call(message, "phase"))
          object.phase =
            options.enums === $String
              ? $root.amalgam.v1.TaskState.Phase[message.phase] === $undefined
                ? message.phase
                : $root.amalgam.v1.TaskState.Phase[message.phase]
              : message.phase;
        if (message.errors && message.errors.length) {
          object.errors = $Array(message.errors.length);
          for (let j = 0; j < message.errors.length; ++j) object.errors[j] = $root.amalgam.v1.AttemptError.toObject(message.errors[j], options, _depth + 1);
        }
        if (message.beat != null && $Object.hasOwnProperty.call(message, "beat")) object.beat = message.beat;
        if (message.refused && message.refused.length) {
          object.refused = $Array(message.refused.length);
          for (let j = 0; j < message.refused.length; ++j) object.refused[j] = message.refused[j];
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
      TaskState.prototype.toJSON = function () {
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
      TaskState.getTypeUrl = function (prefix) {
        if (prefix === $undefined) prefix = "type.googleapis.com";
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
      TaskState.Phase = (function () {
        const valuesById = $Object.create(null),
          values = $Object.create(valuesById);
        values[(valuesById[0] = "PHASE_UNSPECIFIED")] = 0;
        values[(valuesById[1] = "RUNNING")] = 1;
        values[(valuesById[2] = "FAILED")] = 2;
        values[(valuesById[3] = "DEAD")] = 3;
        values[(valuesById[4] = "RELEASED")] = 4;
        return values;
      })();

      return TaskState;
    })();

    v1.AttemptError = (function () {
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
            if (properties[keys[i]] != null && keys[i] !== "__proto__") this[keys[i]] = properties[keys[i]];
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
      AttemptError.prototype.at = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;

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
      AttemptError.create = function (properties) {
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
        if (!writer) writer = $Writer.create();
        if (_depth === $undefined) _depth = 0;
        if (_depth > $util.recursionLimit) throw $Error("max depth exceeded");
        if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt") && message.attempt !== 0)
          writer.uint32(/* id 1, wireType 0 =*/ 8).uint32(message.attempt);
        if (message.worker != null && $Object.hasOwnProperty.call(message, "worker") && message.worker !== "")
          writer.uint32(/* id 2, wireType 2 =*/ 18).string(message.worker);
        if (message.code != null && $Object.hasOwnProperty.call(message, "code") && message.code !== "")
          writer.uint32(/* id 3, wireType 2 =*/ 26).string(message.code);
        if (message.message != null && $Object.hasOwnProperty.call(message, "message") && message.message !== "")
          writer.uint32(/* id 4, wireType 2 =*/ 34).string(message.message);
        if (message.next != null && $Object.hasOwnProperty.call(message, "next") && message.next !== "")
          writer.uint32(/* id 5, wireType 2 =*/ 42).string(message.next);
        if (
          message.at != null &&
          $Object.hasOwnProperty.call(message, "at") &&
          (typeof message.at === "object" ? message.at.low || message.at.high : message.at !== 0)
        )
          writer.uint32(/* id 6, wireType 0 =*/ 48).uint64(message.at);
        if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
          for (let i = 0; i < message.$unknowns.length; ++i) writer.raw(message.$unknowns[i]);
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
        if (!(reader instanceof $Reader)) reader = $Reader.create(reader);
        if (_depth === $undefined) _depth = 0;
        if (_depth > $Reader.recursionLimit) throw $Error("max depth exceeded");
        let end, message, value;
        if (length === $undefined) end = reader.len;
        else {
          end = reader.pos + length;
          if (end > reader.len) throw $RangeError("index out of range");
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
          switch ((tag >>>= 3)) {
            case 1: {
              if (wireType !== 0) break;
              if ((value = reader.uint32())) message.attempt = value;
              else delete message.attempt;
              continue;
            }
            case 2: {
              if (wireType !== 2) break;
              if ((value = reader.stringVerify()).length) message.worker = value;
              else delete message.worker;
              continue;
            }
            case 3: {
              if (wireType !== 2) break;
              if ((value = reader.stringVerify()).length) message.code = value;
              else delete message.code;
              continue;
            }
            case 4: {
              if (wireType !== 2) break;
              if ((value = reader.stringVerify()).length) message.message = value;
              else delete message.message;
              continue;
            }
            case 5: {
              if (wireType !== 2) break;
              if ((value = reader.stringVerify()).length) message.next = value;
              else delete message.next;
              continue;
            }
            case 6: {
              if (wireType !== 0) break;
              if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0) message.at = value;
              else delete message.at;
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
          if (reader.pos !== end) throw $RangeError("index out of range");
          reader.len = length;
        }
        if (_end !== $undefined) throw $Error("missing end group");
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
        if (typeof message !== "object" || message === null) return "object expected";
        if (_depth === $undefined) _depth = 0;
        if (_depth > $util.recursionLimit) return "max depth exceeded";
        if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt"))
          if (!$util.isInteger(message.attempt)) return "attempt: integer expected";
        if (message.worker != null && $Object.hasOwnProperty.call(message, "worker")) if (!$util.isString(message.worker)) return "worker: string expected";
        if (message.code != null && $Object.hasOwnProperty.call(message, "code")) if (!$util.isString(message.code)) return "code: string expected";
        if (message.message != null && $Object.hasOwnProperty.call(message, "message")) if (!$util.isString(message.message)) return "message: string expected";
        if (message.next != null && $Object.hasOwnProperty.call(message, "next")) if (!$util.isString(message.next)) return "next: string expected";
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
        if (object instanceof $root.amalgam.v1.AttemptError) return object;
        if (!$util.isObject(object)) throw $TypeError(".amalgam.v1.AttemptError: object expected");
        if (_depth === $undefined) _depth = 0;
        if (_depth > $util.recursionLimit) throw $Error("max depth exceeded");
        let message = new $root.amalgam.v1.AttemptError();
        if (object.attempt != null) if ($Number(object.attempt) !== 0) message.attempt = object.attempt >>> 0;
        if (object.worker != null) if (typeof object.worker !== "string" || object.worker.length) message.worker = $String(object.worker);
        if (object.code != null) if (typeof object.code !== "string" || object.code.length) message.code = $String(object.code);
        if (object.message != null) if (typeof object.message !== "string" || object.message.length) message.message = $String(object.message);
        if (object.next != null) if (typeof object.next !== "string" || object.next.length) message.next = $String(object.next);
        if (object.at != null)
          if (typeof object.at === "object" ? object.at.low || object.at.high : $Number(object.at) !== 0)
            if ($util.Long) message.at = $util.Long.fromValue(object.at, true);
            else if (typeof object.at === "string") message.at = $parseInt(object.at, 10);
            else if (typeof object.at === "number") message.at = object.at;
            else if (typeof object.at === "object") message.at = new $util.LongBits(object.at.low >>> 0, object.at.high >>> 0).toNumber(true);
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
        if (!options) options = {};
        if (_depth === $undefined) _depth = 0;
        if (_depth > $util.recursionLimit) throw $Error("max depth exceeded");
        let object = {};
        if (options.defaults) {
          object.attempt = 0;
          object.worker = "";
          object.code = "";
          object.message = "";
          object.next = "";
          if ($util.Long) {
            let long = new $util.Long(0, 0, true);
            object.at =
              options.longs === $String
                ? long.toString()
                : options.longs === $Number
                  ? long.toNumber()
                  : typeof $BigInt !== "undefined" && options.longs === $BigInt
                    ? long.toBigInt()
                    : long;
          } else object.at = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
        }
        if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt")) object.attempt = message.attempt;
        if (message.worker != null && $Object.hasOwnProperty.call(message, "worker")) object.worker = message.worker;
        if (message.code != null && $Object.hasOwnProperty.call(message, "code")) object.code = message.code;
        if (message.message != null && $Object.hasOwnProperty.call(message, "message")) object.message = message.message;
        if (message.next != null && $Object.hasOwnProperty.call(message, "next")) object.next = message.next;
        if (message.at != null && $Object.hasOwnProperty.call(message, "at"))
          if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
            object.at =
              typeof message.at === "number" ? $BigInt(message.at) : $util.Long.fromBits(message.at.low >>> 0, message.at.high >>> 0, true).toBigInt();
          else if (typeof message.at === "number") object.at = options.longs === $String ? $String(message.at) : message.at;
          else
            object.at =
              options.longs === $String
                ? $util.Long.prototype.toString.call(message.at)
                : options.longs === $Number
                  ? new $util.LongBits(message.at.low >>> 0, message.at.high >>> 0).toNumber(true)
                  : message.at;
        return object;
      };

      /**
       * Converts this AttemptError to JSON.
       * @function toJSON
       * @memberof amalgam.v1.AttemptError
       * @instance
       * @returns {Object.<string,*>} JSON object
       */
      AttemptError.prototype.toJSON = function () {
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
      AttemptError.getTypeUrl = function (prefix) {
        if (prefix === $undefined) prefix = "type.googleapis.com";
        return prefix + "/amalgam.v1.AttemptError";
      };

      return AttemptError;
    })();

    v1.CommitNotice = (function () {
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
        if (properties)
          for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
            if (properties[keys[i]] != null && keys[i] !== "__proto__") this[keys[i]] = properties[keys[i]];
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
      CommitNotice.prototype.bytesRead = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;

      /**
       * CommitNotice bytesWritten.
       * @member {number} bytesWritten
       * @memberof amalgam.v1.CommitNotice
       * @instance
       */
      CommitNotice.prototype.bytesWritten = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;

      /**
       * CommitNotice seconds.
       * @member {number} seconds
       * @memberof amalgam.v1.CommitNotice
       * @instance
       */
      CommitNotice.prototype.seconds = 0;

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
      CommitNotice.create = function (properties) {
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
        if (!writer) writer = $Writer.create();
        if (_depth === $undefined) _depth = 0;
        if (_depth > $util.recursionLimit) throw $Error("max depth exceeded");
        if (message.job != null && $Object.hasOwnProperty.call(message, "job") && message.job !== "")
          writer.uint32(/* id 1, wireType 2 =*/ 10).string(message.job);
        if (message.stage != null && $Object.hasOwnProperty.call(message, "stage") && message.stage !== "")
          writer.uint32(/* id 2, wireType 2 =*/ 18).string(message.stage);
        if (message.task != null && $Object.hasOwnProperty.call(message, "task") && message.task !== 0)
          writer.uint32(/* id 3, wireType 0 =*/ 24).uint32(message.task);
        if (message.worker != null && $Object.hasOwnProperty.call(message, "worker") && message.worker !== "")
          writer.uint32(/* id 4, wireType 2 =*/ 34).string(message.worker);
        if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt") && message.attempt !== 0)
          writer.uint32(/* id 5, wireType 0 =*/ 40).uint32(message.attempt);
        if (
          message.bytesRead != null &&
          $Object.hasOwnProperty.call(message, "bytesRead") &&
          (typeof message.bytesRead === "object" ? message.bytesRead.low || message.bytesRead.high : message.bytesRead !== 0)
        )
          writer.uint32(/* id 6, wireType 0 =*/ 48).uint64(message.bytesRead);
        if (
          message.bytesWritten != null &&
          $Object.hasOwnProperty.call(message, "bytesWritten") &&
          (typeof message.bytesWritten === "object" ? message.bytesWritten.low || message.bytesWritten.high : message.bytesWritten !== 0)
        )
          writer.uint32(/* id 7, wireType 0 =*/ 56).uint64(message.bytesWritten);
        if (message.seconds != null && $Object.hasOwnProperty.call(message, "seconds") && !$Object.is(message.seconds, 0))
          writer.uint32(/* id 8, wireType 1 =*/ 65).double(message.seconds);
        if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
          for (let i = 0; i < message.$unknowns.length; ++i) writer.raw(message.$unknowns[i]);
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
        if (!(reader instanceof $Reader)) reader = $Reader.create(reader);
        if (_depth === $undefined) _depth = 0;
        if (_depth > $Reader.recursionLimit) throw $Error("max depth exceeded");
        let end, message, value;
        if (length === $undefined) end = reader.len;
        else {
          end = reader.pos + length;
          if (end > reader.len) throw $RangeError("index out of range");
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
          switch ((tag >>>= 3)) {
            case 1: {
              if (wireType !== 2) break;
              if ((value = reader.stringVerify()).length) message.job = value;
              else delete message.job;
              continue;
            }
            case 2: {
              if (wireType !== 2) break;
              if ((value = reader.stringVerify()).length) message.stage = value;
              else delete message.stage;
              continue;
            }
            case 3: {
              if (wireType !== 0) break;
              if ((value = reader.uint32())) message.task = value;
              else delete message.task;
              continue;
            }
            case 4: {
              if (wireType !== 2) break;
              if ((value = reader.stringVerify()).length) message.worker = value;
              else delete message.worker;
              continue;
            }
            case 5: {
              if (wireType !== 0) break;
              if ((value = reader.uint32())) message.attempt = value;
              else delete message.attempt;
              continue;
            }
            case 6: {
              if (wireType !== 0) break;
              if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0) message.bytesRead = value;
              else delete message.bytesRead;
              continue;
            }
            case 7: {
              if (wireType !== 0) break;
              if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0) message.bytesWritten = value;
              else delete message.bytesWritten;
              continue;
            }
            case 8: {
              if (wireType !== 1) break;
              if (!$Object.is((value = reader.double()), 0)) message.seconds = value;
              else delete message.seconds;
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
          if (reader.pos !== end) throw $RangeError("index out of range");
          reader.len = length;
        }
        if (_end !== $undefined) throw $Error("missing end group");
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
        if (typeof message !== "object" || message === null) return "object expected";
        if (_depth === $undefined) _depth = 0;
        if (_depth > $util.recursionLimit) return "max depth exceeded";
        if (message.job != null && $Object.hasOwnProperty.call(message, "job")) if (!$util.isString(message.job)) return "job: string expected";
        if (message.stage != null && $Object.hasOwnProperty.call(message, "stage")) if (!$util.isString(message.stage)) return "stage: string expected";
        if (message.task != null && $Object.hasOwnProperty.call(message, "task")) if (!$util.isInteger(message.task)) return "task: integer expected";
        if (message.worker != null && $Object.hasOwnProperty.call(message, "worker")) if (!$util.isString(message.worker)) return "worker: string expected";
        if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt"))
          if (!$util.isInteger(message.attempt)) return "attempt: integer expected";
        if (message.bytesRead != null && $Object.hasOwnProperty.call(message, "bytesRead"))
          if (!$util.isInteger(message.bytesRead) && !(message.bytesRead && $util.isInteger(message.bytesRead.low) && $util.isInteger(message.bytesRead.high)))
            return "bytesRead: integer|Long expected";
        if (message.bytesWritten != null && $Object.hasOwnProperty.call(message, "bytesWritten"))
          if (
            !$util.isInteger(message.bytesWritten) &&
            !(message.bytesWritten && $util.isInteger(message.bytesWritten.low) && $util.isInteger(message.bytesWritten.high))
          )
            return "bytesWritten: integer|Long expected";
        if (message.seconds != null && $Object.hasOwnProperty.call(message, "seconds"))
          if (typeof message.seconds !== "number") return "seconds: number expected";
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
        if (object instanceof $root.amalgam.v1.CommitNotice) return object;
        if (!$util.isObject(object)) throw $TypeError(".amalgam.v1.CommitNotice: object expected");
        if (_depth === $undefined) _depth = 0;
        if (_depth > $util.recursionLimit) throw $Error("max depth exceeded");
        let message = new $root.amalgam.v1.CommitNotice();
        if (object.job != null) if (typeof object.job !== "string" || object.job.length) message.job = $String(object.job);
        if (object.stage != null) if (typeof object.stage !== "string" || object.stage.length) message.stage = $String(object.stage);
        if (object.task != null) if ($Number(object.task) !== 0) message.task = object.task >>> 0;
        if (object.worker != null) if (typeof object.worker !== "string" || object.worker.length) message.worker = $String(object.worker);
        if (object.attempt != null) if ($Number(object.attempt) !== 0) message.attempt = object.attempt >>> 0;
        if (object.bytesRead != null)
          if (typeof object.bytesRead === "object" ? object.bytesRead.low || object.bytesRead.high : $Number(object.bytesRead) !== 0)
            if ($util.Long) message.bytesRead = $util.Long.fromValue(object.bytesRead, true);
            else if (typeof object.bytesRead === "string") message.bytesRead = $parseInt(object.bytesRead, 10);
            else if (typeof object.bytesRead === "number") message.bytesRead = object.bytesRead;
            else if (typeof object.bytesRead === "object")
              message.bytesRead = new $util.LongBits(object.bytesRead.low >>> 0, object.bytesRead.high >>> 0).toNumber(true);
        if (object.bytesWritten != null)
          if (typeof object.bytesWritten === "object" ? object.bytesWritten.low || object.bytesWritten.high : $Number(object.bytesWritten) !== 0)
            if ($util.Long) message.bytesWritten = $util.Long.fromValue(object.bytesWritten, true);
            else if (typeof object.bytesWritten === "string") message.bytesWritten = $parseInt(object.bytesWritten, 10);
            else if (typeof object.bytesWritten === "number") message.bytesWritten = object.bytesWritten;
            else if (typeof object.bytesWritten === "object")
              message.bytesWritten = new $util.LongBits(object.bytesWritten.low >>> 0, object.bytesWritten.high >>> 0).toNumber(true);
        if (object.seconds != null) if (!$Object.is($Number(object.seconds), 0)) message.seconds = $Number(object.seconds);
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
        if (!options) options = {};
        if (_depth === $undefined) _depth = 0;
        if (_depth > $util.recursionLimit) throw $Error("max depth exceeded");
        let object = {};
        if (options.defaults) {
          object.job = "";
          object.stage = "";
          object.task = 0;
          object.worker = "";
          object.attempt = 0;
          if ($util.Long) {
            let long = new $util.Long(0, 0, true);
            object.bytesRead =
              options.longs === $String
                ? long.toString()
                : options.longs === $Number
                  ? long.toNumber()
                  : typeof $BigInt !== "undefined" && options.longs === $BigInt
                    ? long.toBigInt()
                    : long;
          } else object.bytesRead = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
          if ($util.Long) {
            let long = new $util.Long(0, 0, true);
            object.bytesWritten =
              options.longs === $String
                ? long.toString()
                : options.longs === $Number
                  ? long.toNumber()
                  : typeof $BigInt !== "undefined" && options.longs === $BigInt
                    ? long.toBigInt()
                    : long;
          } else object.bytesWritten = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
          object.seconds = 0;
        }
        if (message.job != null && $Object.hasOwnProperty.call(message, "job")) object.job = message.job;
        if (message.stage != null && $Object.hasOwnProperty.call(message, "stage")) object.stage = message.stage;
        if (message.task != null && $Object.hasOwnProperty.call(message, "task")) object.task = message.task;
        if (message.worker != null && $Object.hasOwnProperty.call(message, "worker")) object.worker = message.worker;
        if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt")) object.attempt = message.attempt;
        if (message.bytesRead != null && $Object.hasOwnProperty.call(message, "bytesRead"))
          if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
            object.bytesRead =
              typeof message.bytesRead === "number"
                ? $BigInt(message.bytesRead)
                : $util.Long.fromBits(message.bytesRead.low >>> 0, message.bytesRead.high >>> 0, true).toBigInt();
          else if (typeof message.bytesRead === "number") object.bytesRead = options.longs === $String ? $String(message.bytesRead) : message.bytesRead;
          else
            object.bytesRead =
              options.longs === $String
                ? $util.Long.prototype.toString.call(message.bytesRead)
                : options.longs === $Number
                  ? new $util.LongBits(message.bytesRead.low >>> 0, message.bytesRead.high >>> 0).toNumber(true)
                  : message.bytesRead;
        if (message.bytesWritten != null && $Object.hasOwnProperty.call(message, "bytesWritten"))
          if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
            object.bytesWritten =
              typeof message.bytesWritten === "number"
                ? $BigInt(message.bytesWritten)
                : $util.Long.fromBits(message.bytesWritten.low >>> 0, message.bytesWritten.high >>> 0, true).toBigInt();
          else if (typeof message.bytesWritten === "number")
            object.bytesWritten = options.longs === $String ? $String(message.bytesWritten) : message.bytesWritten;
          else
            object.bytesWritten =
              options.longs === $String
                ? $util.Long.prototype.toString.call(message.bytesWritten)
                : options.longs === $Number
                  ? new $util.LongBits(message.bytesWritten.low >>> 0, message.bytesWritten.high >>> 0).toNumber(true)
                  : message.bytesWritten;
        if (message.seconds != null && $Object.hasOwnProperty.call(message, "seconds"))
          object.seconds = options.json && !$isFinite(message.seconds) ? $String(message.seconds) : message.seconds;
        return object;
      };

      /**
       * Converts this CommitNotice to JSON.
       * @function toJSON
       * @memberof amalgam.v1.CommitNotice
       * @instance
       * @returns {Object.<string,*>} JSON object
       */
      CommitNotice.prototype.toJSON = function () {
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
      CommitNotice.getTypeUrl = function (prefix) {
        if (prefix === $undefined) prefix = "type.googleapis.com";
        return prefix + "/amalgam.v1.CommitNotice";
      };

      return CommitNotice;
    })();

    v1.ProgressNotice = (function () {
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
            if (properties[keys[i]] != null && keys[i] !== "__proto__") this[keys[i]] = properties[keys[i]];
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
      ProgressNotice.prototype.bytes = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;

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
      ProgressNotice.create = function (properties) {
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
        if (!writer) writer = $Writer.create();
        if (_depth === $undefined) _depth = 0;
        if (_depth > $util.recursionLimit) throw $Error("max depth exceeded");
        if (message.job != null && $Object.hasOwnProperty.call(message, "job") && message.job !== "")
          writer.uint32(/* id 1, wireType 2 =*/ 10).string(message.job);
        if (message.stage != null && $Object.hasOwnProperty.call(message, "stage") && message.stage !== "")
          writer.uint32(/* id 2, wireType 2 =*/ 18).string(message.stage);
        if (message.task != null && $Object.hasOwnProperty.call(message, "task") && message.task !== 0)
          writer.uint32(/* id 3, wireType 0 =*/ 24).uint32(message.task);
        if (message.worker != null && $Object.hasOwnProperty.call(message, "worker") && message.worker !== "")
          writer.uint32(/* id 4, wireType 2 =*/ 34).string(message.worker);
        if (
          message.bytes != null &&
          $Object.hasOwnProperty.call(message, "bytes") &&
          (typeof message.bytes === "object" ? message.bytes.low || message.bytes.high : message.bytes !== 0)
        )
          writer.uint32(/* id 5, wireType 0 =*/ 40).uint64(message.bytes);
        if (message.tensor != null && $Object.hasOwnProperty.call(message, "tensor") && message.tensor !== "")
          writer.uint32(/* id 6, wireType 2 =*/ 50).string(message.tensor);
        if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
          for (let i = 0; i < message.$unknowns.length; ++i) writer.raw(message.$unknowns[i]);
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
        if (!(reader instanceof $Reader)) reader = $Reader.create(reader);
        if (_depth === $undefined) _depth = 0;
        if (_depth > $Reader.recursionLimit) throw $Error("max depth exceeded");
        let end, message, value;
        if (length === $undefined) end = reader.len;
        else {
          end = reader.pos + length;
          if (end > reader.len) throw $RangeError("index out of range");
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
          switch ((tag >>>= 3)) {
            case 1: {
              if (wireType !== 2) break;
              if ((value = reader.stringVerify()).length) message.job = value;
              else delete message.job;
              continue;
            }
            case 2: {
              if (wireType !== 2) break;
              if ((value = reader.stringVerify()).length) message.stage = value;
              else delete message.stage;
              continue;
            }
            case 3: {
              if (wireType !== 0) break;
              if ((value = reader.uint32())) message.task = value;
              else delete message.task;
              continue;
            }
            case 4: {
              if (wireType !== 2) break;
              if ((value = reader.stringVerify()).length) message.worker = value;
              else delete message.worker;
              continue;
            }
            case 5: {
              if (wireType !== 0) break;
              if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0) message.bytes = value;
              else delete message.bytes;
              continue;
            }
            case 6: {
              if (wireType !== 2) break;
              if ((value = reader.stringVerify()).length) message.tensor = value;
              else delete message.tensor;
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
          if (reader.pos !== end) throw $RangeError("index out of range");
          reader.len = length;
        }
        if (_end !== $undefined) throw $Error("missing end group");
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
        if (typeof message !== "object" || message === null) return "object expected";
        if (_depth === $undefined) _depth = 0;
        if (_depth > $util.recursionLimit) return "max depth exceeded";
        if (message.job != null && $Object.hasOwnProperty.call(message, "job")) if (!$util.isString(message.job)) return "job: string expected";
        if (message.stage != null && $Object.hasOwnProperty.call(message, "stage")) if (!$util.isString(message.stage)) return "stage: string expected";
        if (message.task != null && $Object.hasOwnProperty.call(message, "task")) if (!$util.isInteger(message.task)) return "task: integer expected";
        if (message.worker != null && $Object.hasOwnProperty.call(message, "worker")) if (!$util.isString(message.worker)) return "worker: string expected";
        if (message.bytes != null && $Object.hasOwnProperty.call(message, "bytes"))
          if (!$util.isInteger(message.bytes) && !(message.bytes && $util.isInteger(message.bytes.low) && $util.isInteger(message.bytes.high)))
            return "bytes: integer|Long expected";
        if (message.tensor != null && $Object.hasOwnProperty.call(message, "tensor")) if (!$util.isString(message.tensor)) return "tensor: string expected";
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
        if (object instanceof $root.amalgam.v1.ProgressNotice) return object;
        if (!$util.isObject(object)) throw $TypeError(".amalgam.v1.ProgressNotice: object expected");
        if (_depth === $undefined) _depth = 0;
        if (_depth > $util.recursionLimit) throw $Error("max depth exceeded");
        let message = new $root.amalgam.v1.ProgressNotice();
        if (object.job != null) if (typeof object.job !== "string" || object.job.length) message.job = $String(object.job);
        if (object.stage != null) if (typeof object.stage !== "string" || object.stage.length) message.stage = $String(object.stage);
        if (object.task != null) if ($Number(object.task) !== 0) message.task = object.task >>> 0;
        if (object.worker != null) if (typeof object.worker !== "string" || object.worker.length) message.worker = $String(object.worker);
        if (object.bytes != null)
          if (typeof object.bytes === "object" ? object.bytes.low || object.bytes.high : $Number(object.bytes) !== 0)
            if ($util.Long) message.bytes = $util.Long.fromValue(object.bytes, true);
            else if (typeof object.bytes === "string") message.bytes = $parseInt(object.bytes, 10);
            else if (typeof object.bytes === "number") message.bytes = object.bytes;
            else if (typeof object.bytes === "object") message.bytes = new $util.LongBits(object.bytes.low >>> 0, object.bytes.high >>> 0).toNumber(true);
        if (object.tensor != null) if (typeof object.tensor !== "string" || object.tensor.length) message.tensor = $String(object.tensor);
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
        if (!options) options = {};
        if (_depth === $undefined) _depth = 0;
        if (_depth > $util.recursionLimit) throw $Error("max depth exceeded");
        let object = {};
        if (options.defaults) {
          object.job = "";
          object.stage = "";
          object.task = 0;
          object.worker = "";
          if ($util.Long) {
            let long = new $util.Long(0, 0, true);
            object.bytes =
              options.longs === $String
                ? long.toString()
                : options.longs === $Number
                  ? long.toNumber()
                  : typeof $BigInt !== "undefined" && options.longs === $BigInt
                    ? long.toBigInt()
                    : long;
          } else object.bytes = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
          object.tensor = "";
        }
        if (message.job != null && $Object.hasOwnProperty.call(message, "job")) object.job = message.job;
        if (message.stage != null && $Object.hasOwnProperty.call(message, "stage")) object.stage = message.stage;
        if (message.task != null && $Object.hasOwnProperty.call(message, "task")) object.task = message.task;
        if (message.worker != null && $Object.hasOwnProperty.call(message, "worker")) object.worker = message.worker;
        if (message.bytes != null && $Object.hasOwnProperty.call(message, "bytes"))
          if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
            object.bytes =
              typeof message.bytes === "number"
                ? $BigInt(message.bytes)
                : $util.Long.fromBits(message.bytes.low >>> 0, message.bytes.high >>> 0, true).toBigInt();
          else if (typeof message.bytes === "number") object.bytes = options.longs === $String ? $String(message.bytes) : message.bytes;
          else
            object.bytes =
              options.longs === $String
                ? $util.Long.prototype.toString.call(message.bytes)
                : options.longs === $Number
                  ? new $util.LongBits(message.bytes.low >>> 0, message.bytes.high >>> 0).toNumber(true)
                  : message.bytes;
        if (message.tensor != null && $Object.hasOwnProperty.call(message, "tensor")) object.tensor = message.tensor;
        return object;
      };

      /**
       * Converts this ProgressNotice to JSON.
       * @function toJSON
       * @memberof amalgam.v1.ProgressNotice
       * @instance
       * @returns {Object.<string,*>} JSON object
       */
      ProgressNotice.prototype.toJSON = function () {
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
      ProgressNotice.getTypeUrl = function (prefix) {
        if (prefix === $undefined) prefix = "type.googleapis.com";
        return prefix + "/amalgam.v1.ProgressNotice";
      };

      return ProgressNotice;
    })();

    v1.AttemptNotice = (function () {
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
            if (properties[keys[i]] != null && keys[i] !== "__proto__") this[keys[i]] = properties[keys[i]];
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
      AttemptNotice.create = function (properties) {
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
        if (!writer) writer = $Writer.create();
        if (_depth === $undefined) _depth = 0;
        if (_depth > $util.recursionLimit) throw $Error("max depth exceeded");
        if (message.job != null && $Object.hasOwnProperty.call(message, "job") && message.job !== "")
          writer.uint32(/* id 1, wireType 2 =*/ 10).string(message.job);
        if (message.stage != null && $Object.hasOwnProperty.call(message, "stage") && message.stage !== "")
          writer.uint32(/* id 2, wireType 2 =*/ 18).string(message.stage);
        if (message.task != null && $Object.hasOwnProperty.call(message, "task") && message.task !== 0)
          writer.uint32(/* id 3, wireType 0 =*/ 24).uint32(message.task);
        if (message.error != null && $Object.hasOwnProperty.call(message, "error"))
          $root.amalgam.v1.AttemptError.encode(message.error, writer.uint32(/* id 4, wireType 2 =*/ 34).fork(), _depth + 1).ldelim();
        if (message.final != null && $Object.hasOwnProperty.call(message, "final") && message.final !== false)
          writer.uint32(/* id 5, wireType 0 =*/ 40).bool(message.final);
        if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
          for (let i = 0; i < message.$unknowns.length; ++i) writer.raw(message.$unknowns[i]);
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
        if (!(reader instanceof $Reader)) reader = $Reader.create(reader);
        if (_depth === $undefined) _depth = 0;
        if (_depth > $Reader.recursionLimit) throw $Error("max depth exceeded");
        let end, message, value;
        if (length === $undefined) end = reader.len;
        else {
          end = reader.pos + length;
          if (end > reader.len) throw $RangeError("index out of range");
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
          switch ((tag >>>= 3)) {
            case 1: {
              if (wireType !== 2) break;
              if ((value = reader.stringVerify()).length) message.job = value;
              else delete message.job;
              continue;
            }
            case 2: {
              if (wireType !== 2) break;
              if ((value = reader.stringVerify()).length) message.stage = value;
              else delete message.stage;
              continue;
            }
            case 3: {
              if (wireType !== 0) break;
              if ((value = reader.uint32())) message.task = value;
              else delete message.task;
              continue;
            }
            case 4: {
              if (wireType !== 2) break;
              message.error = $root.amalgam.v1.AttemptError.decode(reader, reader.size(), $undefined, _depth + 1, message.error);
              continue;
            }
            case 5: {
              if (wireType !== 0) break;
              if ((value = reader.bool())) message.final = value;
              else delete message.final;
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
          if (reader.pos !== end) throw $RangeError("index out of range");
          reader.len = length;
        }
        if (_end !== $undefined) throw $Error("missing end group");
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
        if (typeof message !== "object" || message === null) return "object expected";
        if (_depth === $undefined) _depth = 0;
        if (_depth > $util.recursionLimit) return "max depth exceeded";
        if (message.job != null && $Object.hasOwnProperty.call(message, "job")) if (!$util.isString(message.job)) return "job: string expected";
        if (message.stage != null && $Object.hasOwnProperty.call(message, "stage")) if (!$util.isString(message.stage)) return "stage: string expected";
        if (message.task != null && $Object.hasOwnProperty.call(message, "task")) if (!$util.isInteger(message.task)) return "task: integer expected";
        if (message.error != null && $Object.hasOwnProperty.call(message, "error")) {
          let error = $root.amalgam.v1.AttemptError.verify(message.error, _depth + 1);
          if (error) return "error." + error;
        }
        if (message.final != null && $Object.hasOwnProperty.call(message, "final")) if (typeof message.final !== "boolean") return "final: boolean expected";
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
        if (object instanceof $root.amalgam.v1.AttemptNotice) return object;
        if (!$util.isObject(object)) throw $TypeError(".amalgam.v1.AttemptNotice: object expected");
        if (_depth === $undefined) _depth = 0;
        if (_depth > $util.recursionLimit) throw $Error("max depth exceeded");
        let message = new $root.amalgam.v1.AttemptNotice();
        if (object.job != null) if (typeof object.job !== "string" || object.job.length) message.job = $String(object.job);
        if (object.stage != null) if (typeof object.stage !== "string" || object.stage.length) message.stage = $String(object.stage);
        if (object.task != null) if ($Number(object.task) !== 0) message.task = object.task >>> 0;
        if (object.error != null) {
          if (!$util.isObject(object.error)) throw $TypeError(".amalgam.v1.AttemptNotice.error: object expected");
          message.error = $root.amalgam.v1.AttemptError.fromObject(object.error, _depth + 1);
        }
        if (object.final != null) if (object.final) message.final = $Boolean(object.final);
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
        if (!options) options = {};
        if (_depth === $undefined) _depth = 0;
        if (_depth > $util.recursionLimit) throw $Error("max depth exceeded");
        let object = {};
        if (options.defaults) {
          object.job = "";
          object.stage = "";
          object.task = 0;
          object.error = null;
          object.final = false;
        }
        if (message.job != null && $Object.hasOwnProperty.call(message, "job")) object.job = message.job;
        if (message.stage != null && $Object.hasOwnProperty.call(message, "stage")) object.stage = message.stage;
        if (message.task != null && $Object.hasOwnProperty.call(message, "task")) object.task = message.task;
        if (message.error != null && $Object.hasOwnProperty.call(message, "error"))
          object.error = $root.amalgam.v1.AttemptError.toObject(message.error, options, _depth + 1);
        if (message.final != null && $Object.hasOwnProperty.call(message, "final")) object.final = message.final;
        return object;
      };

      /**
       * Converts this AttemptNotice to JSON.
       * @function toJSON
       * @memberof amalgam.v1.AttemptNotice
       * @instance
       * @returns {Object.<string,*>} JSON object
       */
      AttemptNotice.prototype.toJSON = function () {
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
      AttemptNotice.getTypeUrl = function (prefix) {
        if (prefix === $undefined) prefix = "type.googleapis.com";
        return prefix + "/amalgam.v1.AttemptNotice";
      };

      return AttemptNotice;
    })();

    v1.WorkerInfo = (function () {
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
            if (properties[keys[i]] != null && keys[i] !== "__proto__") this[keys[i]] = properties[keys[i]];
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
      WorkerInfo.prototype.memoryBytes = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;

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
      WorkerInfo.prototype.startedAt = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;

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
      WorkerInfo.prototype.tasksCommitted = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;

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
      WorkerInfo.create = function (properties) {
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
        if (!writer) writer = $Writer.create();
        if (_depth === $undefined) _depth = 0;
        if (_depth > $util.recursionLimit) throw $Error("max depth exceeded");
        if (message.id != null && $Object.hasOwnProperty.call(message, "id") && message.id !== "") writer.uint32(/* id 1, wireType 2 =*/ 10).string(message.id);
        if (message.host != null && $Object.hasOwnProperty.call(message, "host") && message.host !== "")
          writer.uint32(/* id 2, wireType 2 =*/ 18).string(message.host);
        if (message.pid != null && $Object.hasOwnProperty.call(message, "pid") && message.pid !== 0)
          writer.uint32(/* id 3, wireType 0 =*/ 24).uint32(message.pid);
        if (message.packageVersion != null && $Object.hasOwnProperty.call(message, "packageVersion") && message.packageVersion !== "")
          writer.uint32(/* id 4, wireType 2 =*/ 34).string(message.packageVersion);
        if (message.planFormat != null && $Object.hasOwnProperty.call(message, "planFormat") && message.planFormat !== 0)
          writer.uint32(/* id 5, wireType 0 =*/ 40).uint32(message.planFormat);
        if (message.numerics != null && $Object.hasOwnProperty.call(message, "numerics") && message.numerics !== 0)
          writer.uint32(/* id 6, wireType 0 =*/ 48).uint32(message.numerics);
        if (message.pools != null && message.pools.length)
          for (let i = 0; i < message.pools.length; ++i) writer.uint32(/* id 7, wireType 2 =*/ 58).string(message.pools[i]);
        if (message.slots != null && $Object.hasOwnProperty.call(message, "slots") && message.slots !== 0)
          writer.uint32(/* id 8, wireType 0 =*/ 64).uint32(message.slots);
        if (message.threads != null && $Object.hasOwnProperty.call(message, "threads") && message.threads !== 0)
          writer.uint32(/* id 9, wireType 0 =*/ 72).uint32(message.threads);
        if (
          message.memoryBytes != null &&
          $Object.hasOwnProperty.call(message, "memoryBytes") &&
          (typeof message.memoryBytes === "object" ? message.memoryBytes.low || message.memoryBytes.high : message.memoryBytes !== 0)
        )
          writer.uint32(/* id 10, wireType 0 =*/ 80).uint64(message.memoryBytes);
        if (message.running != null && message.running.length)
          for (let i = 0; i < message.running.length; ++i)
            $root.amalgam.v1.RunningTask.encode(message.running[i], writer.uint32(/* id 11, wireType 2 =*/ 90).fork(), _depth + 1).ldelim();
        if (message.draining != null && $Object.hasOwnProperty.call(message, "draining") && message.draining !== false)
          writer.uint32(/* id 12, wireType 0 =*/ 96).bool(message.draining);
        if (
          message.startedAt != null &&
          $Object.hasOwnProperty.call(message, "startedAt") &&
          (typeof message.startedAt === "object" ? message.startedAt.low || message.startedAt.high : message.startedAt !== 0)
        )
          writer.uint32(/* id 13, wireType 0 =*/ 104).uint64(message.startedAt);
        if (message.numericsIds != null && message.numericsIds.length)
          for (let i = 0; i < message.numericsIds.length; ++i) writer.uint32(/* id 14, wireType 2 =*/ 114).string(message.numericsIds[i]);
        if (
          message.tasksCommitted != null &&
          $Object.hasOwnProperty.call(message, "tasksCommitted") &&
          (typeof message.tasksCommitted === "object" ? message.tasksCommitted.low || message.tasksCommitted.high : message.tasksCommitted !== 0)
        )
          writer.uint32(/* id 15, wireType 0 =*/ 120).uint64(message.tasksCommitted);
        if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
          for (let i = 0; i < message.$unknowns.length; ++i) writer.raw(message.$unknowns[i]);
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
        if (!(reader instanceof $Reader)) reader = $Reader.create(reader);
        if (_depth === $undefined) _depth = 0;
        if (_depth > $Reader.recursionLimit) throw $Error("max depth exceeded");
        let end, message, value;
        if (length === $undefined) end = reader.len;
        else {
          end = reader.pos + length;
          if (end > reader.len) throw $RangeError("index out of range");
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
          switch ((tag >>>= 3)) {
            case 1: {
              if (wireType !== 2) break;
              if ((value = reader.stringVerify()).length) message.id = value;
              else delete message.id;
              continue;
            }
            case 2: {
              if (wireType !== 2) break;
              if ((value = reader.stringVerify()).length) message.host = value;
              else delete message.host;
              continue;
            }
            case 3: {
              if (wireType !== 0) break;
              if ((value = reader.uint32())) message.pid = value;
              else delete message.pid;
              continue;
            }
            case 4: {
              if (wireType !== 2) break;
              if ((value = reader.stringVerify()).length) message.packageVersion = value;
              else delete message.packageVersion;
              continue;
            }
            case 5: {
              if (wireType !== 0) break;
              if ((value = reader.uint32())) message.planFormat = value;
              else delete message.planFormat;
              continue;
            }
            case 6: {
              if (wireType !== 0) break;
              if ((value = reader.uint32())) message.numerics = value;
              else delete message.numerics;
              continue;
            }
            case 7: {
              if (wireType !== 2) break;
              if (!(message.pools && message.pools.length)) message.pools = [];
              message.pools.push(reader.stringVerify());
              continue;
            }
            case 8: {
              if (wireType !== 0) break;
              if ((value = reader.uint32())) message.slots = value;
              else delete message.slots;
              continue;
            }
            case 9: {
              if (wireType !== 0) break;
              if ((value = reader.uint32())) message.threads = value;
              else delete message.threads;
              continue;
            }
            case 10: {
              if (wireType !== 0) break;
              if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0) message.memoryBytes = value;
              else delete message.memoryBytes;
              continue;
            }
            case 11: {
              if (wireType !== 2) break;
              if (!(message.running && message.running.length)) message.running = [];
              message.running.push($root.amalgam.v1.RunningTask.decode(reader, reader.size(), $undefined, _depth + 1));
              continue;
            }
            case 12: {
              if (wireType !== 0) break;
              if ((value = reader.bool())) message.draining = value;
              else delete message.draining;
              continue;
            }
            case 13: {
              if (wireType !== 0) break;
              if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0) message.startedAt = value;
              else delete message.startedAt;
              continue;
            }
            case 14: {
              if (wireType !== 2) break;
              if (!(message.numericsIds && message.numericsIds.length)) message.numericsIds = [];
              message.numericsIds.push(reader.stringVerify());
              continue;
            }
            case 15: {
              if (wireType !== 0) break;
              if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0) message.tasksCommitted = value;
              else delete message.tasksCommitted;
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
          if (reader.pos !== end) throw $RangeError("index out of range");
          reader.len = length;
        }
        if (_end !== $undefined) throw $Error("missing end group");
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
        if (typeof message !== "object" || message === null) return "object expected";
        if (_depth === $undefined) _depth = 0;
        if (_depth > $util.recursionLimit) return "max depth exceeded";
        if (message.id != null && $Object.hasOwnProperty.call(message, "id")) if (!$util.isString(message.id)) return "id: string expected";
        if (message.host != null && $Object.hasOwnProperty.call(message, "host")) if (!$util.isString(message.host)) return "host: string expected";
        if (message.pid != null && $Object.hasOwnProperty.call(message, "pid")) if (!$util.isInteger(message.pid)) return "pid: integer expected";
        if (message.packageVersion != null && $Object.hasOwnProperty.call(message, "packageVersion"))
          if (!$util.isString(message.packageVersion)) return "packageVersion: string expected";
        if (message.planFormat != null && $Object.hasOwnProperty.call(message, "planFormat"))
          if (!$util.isInteger(message.planFormat)) return "planFormat: integer expected";
        if (message.numerics != null && $Object.hasOwnProperty.call(message, "numerics"))
          if (!$util.isInteger(message.numerics)) return "numerics: integer expected";
        if (message.pools != null && $Object.hasOwnProperty.call(message, "pools")) {
          if (!$Array.isArray(message.pools)) return "pools: array expected";
          for (let i = 0; i < message.pools.length; ++i) if (!$util.isString(message.pools[i])) return "pools: string[] expected";
        }
        if (message.slots != null && $Object.hasOwnProperty.call(message, "slots")) if (!$util.isInteger(message.slots)) return "slots: integer expected";
        if (message.threads != null && $Object.hasOwnProperty.call(message, "threads"))
          if (!$util.isInteger(message.threads)) return "threads: integer expected";
        if (message.memoryBytes != null && $Object.hasOwnProperty.call(message, "memoryBytes"))
          if (
            !$util.isInteger(message.memoryBytes) &&
            !(message.memoryBytes && $util.isInteger(message.memoryBytes.low) && $util.isInteger(message.memoryBytes.high))
          )
            return "memoryBytes: integer|Long expected";
        if (message.running != null && $Object.hasOwnProperty.call(message, "running")) {
          if (!$Array.isArray(message.running)) return "running: array expected";
          for (let i = 0; i < message.running.length; ++i) {
            let error = $root.amalgam.v1.RunningTask.verify(message.running[i], _depth + 1);
            if (error) return "running." + error;
          }
        }
        if (message.draining != null && $Object.hasOwnProperty.call(message, "draining"))
          if (typeof message.draining !== "boolean") return "draining: boolean expected";
        if (message.startedAt != null && $Object.hasOwnProperty.call(message, "startedAt"))
          if (!$util.isInteger(message.startedAt) && !(message.startedAt && $util.isInteger(message.startedAt.low) && $util.isInteger(message.startedAt.high)))
            return "startedAt: integer|Long expected";
        if (message.numericsIds != null && $Object.hasOwnProperty.call(message, "numericsIds")) {
          if (!$Array.isArray(message.numericsIds)) return "numericsIds: array expected";
          for (let i = 0; i < message.numericsIds.length; ++i) if (!$util.isString(message.numericsIds[i])) return "numericsIds: string[] expected";
        }
        if (message.tasksCommitted != null && $Object.hasOwnProperty.call(message, "tasksCommitted"))
          if (
            !$util.isInteger(message.tasksCommitted) &&
            !(message.tasksCommitted && $util.isInteger(message.tasksCommitted.low) && $util.isInteger(message.tasksCommitted.high))
          )
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
        if (object instanceof $root.amalgam.v1.WorkerInfo) return object;
        if (!$util.isObject(object)) throw $TypeError(".amalgam.v1.WorkerInfo: object expected");
        if (_depth === $undefined) _depth = 0;
        if (_depth > $util.recursionLimit) throw $Error("max depth exceeded");
        let message = new $root.amalgam.v1.WorkerInfo();
        if (object.id != null) if (typeof object.id !== "string" || object.id.length) message.id = $String(object.id);
        if (object.host != null) if (typeof object.host !== "string" || object.host.length) message.host = $String(object.host);
        if (object.pid != null) if ($Number(object.pid) !== 0) message.pid = object.pid >>> 0;
        if (object.packageVersion != null)
          if (typeof object.packageVersion !== "string" || object.packageVersion.length) message.packageVersion = $String(object.packageVersion);
        if (object.planFormat != null) if ($Number(object.planFormat) !== 0) message.planFormat = object.planFormat >>> 0;
        if (object.numerics != null) if ($Number(object.numerics) !== 0) message.numerics = object.numerics >>> 0;
        if (object.pools) {
          if (!$Array.isArray(object.pools)) throw $TypeError(".amalgam.v1.WorkerInfo.pools: array expected");
          message.pools = $Array(object.pools.length);
          for (let i = 0; i < object.pools.length; ++i) message.pools[i] = $String(object.pools[i]);
        }
        if (object.slots != null) if ($Number(object.slots) !== 0) message.slots = object.slots >>> 0;
        if (object.threads != null) if ($Number(object.threads) !== 0) message.threads = object.threads >>> 0;
        if (object.memoryBytes != null)
          if (typeof object.memoryBytes === "object" ? object.memoryBytes.low || object.memoryBytes.high : $Number(object.memoryBytes) !== 0)
            if ($util.Long) message.memoryBytes = $util.Long.fromValue(object.memoryBytes, true);
            else if (typeof object.memoryBytes === "string") message.memoryBytes = $parseInt(object.memoryBytes, 10);
            else if (typeof object.memoryBytes === "number") message.memoryBytes = object.memoryBytes;
            else if (typeof object.memoryBytes === "object")
              message.memoryBytes = new $util.LongBits(object.memoryBytes.low >>> 0, object.memoryBytes.high >>> 0).toNumber(true);
        if (object.running) {
          if (!$Array.isArray(object.running)) throw $TypeError(".amalgam.v1.WorkerInfo.running: array expected");
          message.running = $Array(object.running.length);
          for (let i = 0; i < object.running.length; ++i) {
            if (!$util.isObject(object.running[i])) throw $TypeError(".amalgam.v1.WorkerInfo.running: object expected");
            message.running[i] = $root.amalgam.v1.RunningTask.fromObject(object.running[i], _depth + 1);
          }
        }
        if (object.draining != null) if (object.draining) message.draining = $Boolean(object.draining);
        if (object.startedAt != null)
          if (typeof object.startedAt === "object" ? object.startedAt.low || object.startedAt.high : $Number(object.startedAt) !== 0)
            if ($util.Long) message.startedAt = $util.Long.fromValue(object.startedAt, true);
            else if (typeof object.startedAt === "string") message.startedAt = $parseInt(object.startedAt, 10);
            else if (typeof object.startedAt === "number") message.startedAt = object.startedAt;
            else if (typeof object.startedAt === "object")
              message.startedAt = new $util.LongBits(object.startedAt.low >>> 0, object.startedAt.high >>> 0).toNumber(true);
        if (object.numericsIds) {
          if (!$Array.isArray(object.numericsIds)) throw $TypeError(".amalgam.v1.WorkerInfo.numericsIds: array expected");
          message.numericsIds = $Array(object.numericsIds.length);
          for (let i = 0; i < object.numericsIds.length; ++i) message.numericsIds[i] = $String(object.numericsIds[i]);
        }
        if (object.tasksCommitted != null)
          if (typeof object.tasksCommitted === "object" ? object.tasksCommitted.low || object.tasksCommitted.high : $Number(object.tasksCommitted) !== 0)
            if ($util.Long) message.tasksCommitted = $util.Long.fromValue(object.tasksCommitted, true);
            else if (typeof object.tasksCommitted === "string") message.tasksCommitted = $parseInt(object.tasksCommitted, 10);
            else if (typeof object.tasksCommitted === "number") message.tasksCommitted = object.tasksCommitted;
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
        if (!options) options = {};
        if (_depth === $undefined) _depth = 0;
        if (_depth > $util.recursionLimit) throw $Error("max depth exceeded");
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
            object.memoryBytes =
              options.longs === $String
                ? long.toString()
                : options.longs === $Number
                  ? long.toNumber()
                  : typeof $BigInt !== "undefined" && options.longs === $BigInt
                    ? long.toBigInt()
                    : long;
          } else object.memoryBytes = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
          object.draining = false;
          if ($util.Long) {
            let long = new $util.Long(0, 0, true);
            object.startedAt =
              options.longs === $String
                ? long.toString()
                : options.longs === $Number
                  ? long.toNumber()
                  : typeof $BigInt !== "undefined" && options.longs === $BigInt
                    ? long.toBigInt()
                    : long;
          } else object.startedAt = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
          if ($util.Long) {
            let long = new $util.Long(0, 0, true);
            object.tasksCommitted =
              options.longs === $String
                ? long.toString()
                : options.longs === $Number
                  ? long.toNumber()
                  : typeof $BigInt !== "undefined" && options.longs === $BigInt
                    ? long.toBigInt()
                    : long;
          } else object.tasksCommitted = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
        }
        if (message.id != null && $Object.hasOwnProperty.call(message, "id")) object.id = message.id;
        if (message.host != null && $Object.hasOwnProperty.call(message, "host")) object.host = message.host;
        if (message.pid != null && $Object.hasOwnProperty.call(message, "pid")) object.pid = message.pid;
        if (message.packageVersion != null && $Object.hasOwnProperty.call(message, "packageVersion")) object.packageVersion = message.packageVersion;
        if (message.planFormat != null && $Object.hasOwnProperty.call(message, "planFormat")) object.planFormat = message.planFormat;
        if (message.numerics != null && $Object.hasOwnProperty.call(message, "numerics")) object.numerics = message.numerics;
        if (message.pools && message.pools.length) {
          object.pools = $Array(message.pools.length);
          for (let j = 0; j < message.pools.length; ++j) object.pools[j] = message.pools[j];
        }
        if (message.slots != null && $Object.hasOwnProperty.call(message, "slots")) object.slots = message.slots;
        if (message.threads != null && $Object.hasOwnProperty.call(message, "threads")) object.threads = message.threads;
        if (message.memoryBytes != null && $Object.hasOwnProperty.call(message, "memoryBytes"))
          if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
            object.memoryBytes =
              typeof message.memoryBytes === "number"
                ? $BigInt(message.memoryBytes)
                : $util.Long.fromBits(message.memoryBytes.low >>> 0, message.memoryBytes.high >>> 0, true).toBigInt();
          else if (typeof message.memoryBytes === "number") object.memoryBytes = options.longs === $String ? $String(message.memoryBytes) : message.memoryBytes;
          else
            object.memoryBytes =
              options.longs === $String
                ? $util.Long.prototype.toString.call(message.memoryBytes)
                : options.longs === $Number
                  ? new $util.LongBits(message.memoryBytes.low >>> 0, message.memoryBytes.high >>> 0).toNumber(true)
                  : message.memoryBytes;
        if (message.running && message.running.length) {
          object.running = $Array(message.running.length);
          for (let j = 0; j < message.running.length; ++j) object.running[j] = $root.amalgam.v1.RunningTask.toObject(message.running[j], options, _depth + 1);
        }
        if (message.draining != null && $Object.hasOwnProperty.call(message, "draining")) object.draining = message.draining;
        if (message.startedAt != null && $Object.hasOwnProperty.call(message, "startedAt"))
          if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
            object.startedAt =
              typeof message.startedAt === "number"
                ? $BigInt(message.startedAt)
                : $util.Long.fromBits(message.startedAt.low >>> 0, message.startedAt.high >>> 0, true).toBigInt();
          else if (typeof message.startedAt === "number") object.startedAt = options.longs === $String ? $String(message.startedAt) : message.startedAt;
          else
            object.startedAt =
              options.longs === $String
                ? $util.Long.prototype.toString.call(message.startedAt)
                : options.longs === $Number
                  ? new $util.LongBits(message.startedAt.low >>> 0, message.startedAt.high >>> 0).toNumber(true)
                  : message.startedAt;
        if (message.numericsIds && message.numericsIds.length) {
          object.numericsIds = $Array(message.numericsIds.length);
          for (let j = 0; j < message.numericsIds.length; ++j) object.numericsIds[j] = message.numericsIds[j];
        }
        if (message.tasksCommitted != null && $Object.hasOwnProperty.call(message, "tasksCommitted"))
          if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
            object.tasksCommitted =
              typeof message.tasksCommitted === "number"
                ? $BigInt(message.tasksCommitted)
                : $util.Long.fromBits(message.tasksCommitted.low >>> 0, message.tasksCommitted.high >>> 0, true).toBigInt();
          else if (typeof message.tasksCommitted === "number")
            object.tasksCommitted = options.longs === $String ? $String(message.tasksCommitted) : message.tasksCommitted;
          else
            object.tasksCommitted =
              options.longs === $String
                ? $util.Long.prototype.toString.call(message.tasksCommitted)
                : options.longs === $Number
                  ? new $util.LongBits(message.tasksCommitted.low >>> 0, message.tasksCommitted.high >>> 0).toNumber(true)
                  : message.tasksCommitted;
        return object;
      };

      /**
       * Converts this WorkerInfo to JSON.
       * @function toJSON
       * @memberof amalgam.v1.WorkerInfo
       * @instance
       * @returns {Object.<string,*>} JSON object
       */
      WorkerInfo.prototype.toJSON = function () {
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
      WorkerInfo.getTypeUrl = function (prefix) {
        if (prefix === $undefined) prefix = "type.googleapis.com";
        return prefix + "/amalgam.v1.WorkerInfo";
      };

      return WorkerInfo;
    })();

    v1.RunningTask = (function () {
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
            if (properties[keys[i]] != null && keys[i] !== "__proto__") this[keys[i]] = properties[keys[i]];
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
      RunningTask.prototype.since = $util.Long ? $util.Long.fromBits(0, 0, true) : 0;

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
      RunningTask.create = function (properties) {
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
        if (!writer) writer = $Writer.create();
        if (_depth === $undefined) _depth = 0;
        if (_depth > $util.recursionLimit) throw $Error("max depth exceeded");
        if (message.job != null && $Object.hasOwnProperty.call(message, "job") && message.job !== "")
          writer.uint32(/* id 1, wireType 2 =*/ 10).string(message.job);
        if (message.stage != null && $Object.hasOwnProperty.call(message, "stage") && message.stage !== "")
          writer.uint32(/* id 2, wireType 2 =*/ 18).string(message.stage);
        if (message.task != null && $Object.hasOwnProperty.call(message, "task") && message.task !== 0)
          writer.uint32(/* id 3, wireType 0 =*/ 24).uint32(message.task);
        if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt") && message.attempt !== 0)
          writer.uint32(/* id 4, wireType 0 =*/ 32).uint32(message.attempt);
        if (
          message.since != null &&
          $Object.hasOwnProperty.call(message, "since") &&
          (typeof message.since === "object" ? message.since.low || message.since.high : message.since !== 0)
        )
          writer.uint32(/* id 5, wireType 0 =*/ 40).uint64(message.since);
        if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
          for (let i = 0; i < message.$unknowns.length; ++i) writer.raw(message.$unknowns[i]);
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
        if (!(reader instanceof $Reader)) reader = $Reader.create(reader);
        if (_depth === $undefined) _depth = 0;
        if (_depth > $Reader.recursionLimit) throw $Error("max depth exceeded");
        let end, message, value;
        if (length === $undefined) end = reader.len;
        else {
          end = reader.pos + length;
          if (end > reader.len) throw $RangeError("index out of range");
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
          switch ((tag >>>= 3)) {
            case 1: {
              if (wireType !== 2) break;
              if ((value = reader.stringVerify()).length) message.job = value;
              else delete message.job;
              continue;
            }
            case 2: {
              if (wireType !== 2) break;
              if ((value = reader.stringVerify()).length) message.stage = value;
              else delete message.stage;
              continue;
            }
            case 3: {
              if (wireType !== 0) break;
              if ((value = reader.uint32())) message.task = value;
              else delete message.task;
              continue;
            }
            case 4: {
              if (wireType !== 0) break;
              if ((value = reader.uint32())) message.attempt = value;
              else delete message.attempt;
              continue;
            }
            case 5: {
              if (wireType !== 0) break;
              if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0) message.since = value;
              else delete message.since;
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
          if (reader.pos !== end) throw $RangeError("index out of range");
          reader.len = length;
        }
        if (_end !== $undefined) throw $Error("missing end group");
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
        if (typeof message !== "object" || message === null) return "object expected";
        if (_depth === $undefined) _depth = 0;
        if (_depth > $util.recursionLimit) return "max depth exceeded";
        if (message.job != null && $Object.hasOwnProperty.call(message, "job")) if (!$util.isString(message.job)) return "job: string expected";
        if (message.stage != null && $Object.hasOwnProperty.call(message, "stage")) if (!$util.isString(message.stage)) return "stage: string expected";
        if (message.task != null && $Object.hasOwnProperty.call(message, "task")) if (!$util.isInteger(message.task)) return "task: integer expected";
        if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt"))
          if (!$util.isInteger(message.attempt)) return "attempt: integer expected";
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
        if (object instanceof $root.amalgam.v1.RunningTask) return object;
        if (!$util.isObject(object)) throw $TypeError(".amalgam.v1.RunningTask: object expected");
        if (_depth === $undefined) _depth = 0;
        if (_depth > $util.recursionLimit) throw $Error("max depth exceeded");
        let message = new $root.amalgam.v1.RunningTask();
        if (object.job != null) if (typeof object.job !== "string" || object.job.length) message.job = $String(object.job);
        if (object.stage != null) if (typeof object.stage !== "string" || object.stage.length) message.stage = $String(object.stage);
        if (object.task != null) if ($Number(object.task) !== 0) message.task = object.task >>> 0;
        if (object.attempt != null) if ($Number(object.attempt) !== 0) message.attempt = object.attempt >>> 0;
        if (object.since != null)
          if (typeof object.since === "object" ? object.since.low || object.since.high : $Number(object.since) !== 0)
            if ($util.Long) message.since = $util.Long.fromValue(object.since, true);
            else if (typeof object.since === "string") message.since = $parseInt(object.since, 10);
            else if (typeof object.since === "number") message.since = object.since;
            else if (typeof object.since === "object") message.since = new $util.LongBits(object.since.low >>> 0, object.since.high >>> 0).toNumber(true);
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
        if (!options) options = {};
        if (_depth === $undefined) _depth = 0;
        if (_depth > $util.recursionLimit) throw $Error("max depth exceeded");
        let object = {};
        if (options.defaults) {
          object.job = "";
          object.stage = "";
          object.task = 0;
          object.attempt = 0;
          if ($util.Long) {
            let long = new $util.Long(0, 0, true);
            object.since =
              options.longs === $String
                ? long.toString()
                : options.longs === $Number
                  ? long.toNumber()
                  : typeof $BigInt !== "undefined" && options.longs === $BigInt
                    ? long.toBigInt()
                    : long;
          } else object.since = options.longs === $String ? "0" : typeof $BigInt !== "undefined" && options.longs === $BigInt ? $BigInt("0") : 0;
        }
        if (message.job != null && $Object.hasOwnProperty.call(message, "job")) object.job = message.job;
        if (message.stage != null && $Object.hasOwnProperty.call(message, "stage")) object.stage = message.stage;
        if (message.task != null && $Object.hasOwnProperty.call(message, "task")) object.task = message.task;
        if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt")) object.attempt = message.attempt;
        if (message.since != null && $Object.hasOwnProperty.call(message, "since"))
          if (typeof $BigInt !== "undefined" && options.longs === $BigInt)
            object.since =
              typeof message.since === "number"
                ? $BigInt(message.since)
                : $util.Long.fromBits(message.since.low >>> 0, message.since.high >>> 0, true).toBigInt();
          else if (typeof message.since === "number") object.since = options.longs === $String ? $String(message.since) : message.since;
          else
            object.since =
              options.longs === $String
                ? $util.Long.prototype.toString.call(message.since)
                : options.longs === $Number
                  ? new $util.LongBits(message.since.low >>> 0, message.since.high >>> 0).toNumber(true)
                  : message.since;
        return object;
      };

      /**
       * Converts this RunningTask to JSON.
       * @function toJSON
       * @memberof amalgam.v1.RunningTask
       * @instance
       * @returns {Object.<string,*>} JSON object
       */
      RunningTask.prototype.toJSON = function () {
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
      RunningTask.getTypeUrl = function (prefix) {
        if (prefix === $undefined) prefix = "type.googleapis.com";
        return prefix + "/amalgam.v1.RunningTask";
      };

      return RunningTask;
    })();

    return v1;
  })();

  return amalgam;
})());

export { $root as default };

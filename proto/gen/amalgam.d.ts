import * as $protobuf from "protobufjs/minimal.js";

/** Namespace amalgam. */
export namespace amalgam {
  /** Namespace v1. */
  namespace v1 {
    /**
     * Properties of a TaskMessage.
     * @deprecated Use amalgam.v1.TaskMessage.$Properties instead.
     */
    interface ITaskMessage extends amalgam.v1.TaskMessage.$Properties {}

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
      static decode(reader: $protobuf.Reader | Uint8Array, length?: number): amalgam.v1.TaskMessage & amalgam.v1.TaskMessage.$Shape;

      /**
       * Verifies a TaskMessage message.
       * @param message Plain object to verify
       * @returns `null` if valid, otherwise the reason why it is not
       */
      static verify(message: { [k: string]: any }): string | null;

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
        job?: string | null;

        /** TaskMessage stage */
        stage?: string | null;

        /** TaskMessage task */
        task?: number | null;

        /** TaskMessage kind */
        kind?: amalgam.v1.TaskKind | null;

        /** TaskMessage planFormat */
        planFormat?: number | null;

        /** TaskMessage numerics */
        numerics?: number | null;

        /** TaskMessage pool */
        pool?: string | null;

        /** TaskMessage staging */
        staging?: string | null;

        /** TaskMessage lineOffset */
        lineOffset?: number | null;

        /** TaskMessage lineLength */
        lineLength?: number | null;

        /** TaskMessage lineSha256 */
        lineSha256?: Uint8Array | null;

        /** TaskMessage memoryBytes */
        memoryBytes?: number | null;

        /** TaskMessage generation */
        generation?: number | null;

        /** TaskMessage attemptsMax */
        attemptsMax?: number | null;

        /** TaskMessage retries */
        retries?: number | null;

        /** TaskMessage allowNan */
        allowNan?: boolean | null;

        /** TaskMessage traceparent */
        traceparent?: string | null;

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
      TASK_KIND_ASSEMBLE = 3,
    }

    /**
     * Properties of a TaskState.
     * @deprecated Use amalgam.v1.TaskState.$Properties instead.
     */
    interface ITaskState extends amalgam.v1.TaskState.$Properties {}

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
      static decode(reader: $protobuf.Reader | Uint8Array, length?: number): amalgam.v1.TaskState & amalgam.v1.TaskState.$Shape;

      /**
       * Verifies a TaskState message.
       * @param message Plain object to verify
       * @returns `null` if valid, otherwise the reason why it is not
       */
      static verify(message: { [k: string]: any }): string | null;

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
        attempt?: number | null;

        /** TaskState retries */
        retries?: number | null;

        /** TaskState worker */
        worker?: string | null;

        /** TaskState token */
        token?: string | null;

        /** TaskState phase */
        phase?: amalgam.v1.TaskState.Phase | null;

        /** TaskState errors */
        errors?: amalgam.v1.AttemptError.$Properties[] | null;

        /** TaskState beat */
        beat?: number | null;

        /** TaskState refused */
        refused?: string[] | null;

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
        RELEASED = 4,
      }
    }

    /**
     * Properties of an AttemptError.
     * @deprecated Use amalgam.v1.AttemptError.$Properties instead.
     */
    interface IAttemptError extends amalgam.v1.AttemptError.$Properties {}

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
      static decode(reader: $protobuf.Reader | Uint8Array, length?: number): amalgam.v1.AttemptError & amalgam.v1.AttemptError.$Shape;

      /**
       * Verifies an AttemptError message.
       * @param message Plain object to verify
       * @returns `null` if valid, otherwise the reason why it is not
       */
      static verify(message: { [k: string]: any }): string | null;

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
        attempt?: number | null;

        /** AttemptError worker */
        worker?: string | null;

        /** AttemptError code */
        code?: string | null;

        /** AttemptError message */
        message?: string | null;

        /** AttemptError next */
        next?: string | null;

        /** AttemptError at */
        at?: number | null;

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
    interface ICommitNotice extends amalgam.v1.CommitNotice.$Properties {}

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
      static decode(reader: $protobuf.Reader | Uint8Array, length?: number): amalgam.v1.CommitNotice & amalgam.v1.CommitNotice.$Shape;

      /**
       * Verifies a CommitNotice message.
       * @param message Plain object to verify
       * @returns `null` if valid, otherwise the reason why it is not
       */
      static verify(message: { [k: string]: any }): string | null;

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
        job?: string | null;

        /** CommitNotice stage */
        stage?: string | null;

        /** CommitNotice task */
        task?: number | null;

        /** CommitNotice worker */
        worker?: string | null;

        /** CommitNotice attempt */
        attempt?: number | null;

        /** CommitNotice bytesRead */
        bytesRead?: number | null;

        /** CommitNotice bytesWritten */
        bytesWritten?: number | null;

        /** CommitNotice seconds */
        seconds?: number | null;

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
    interface IProgressNotice extends amalgam.v1.ProgressNotice.$Properties {}

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
      static decode(reader: $protobuf.Reader | Uint8Array, length?: number): amalgam.v1.ProgressNotice & amalgam.v1.ProgressNotice.$Shape;

      /**
       * Verifies a ProgressNotice message.
       * @param message Plain object to verify
       * @returns `null` if valid, otherwise the reason why it is not
       */
      static verify(message: { [k: string]: any }): string | null;

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
        job?: string | null;

        /** ProgressNotice stage */
        stage?: string | null;

        /** ProgressNotice task */
        task?: number | null;

        /** ProgressNotice worker */
        worker?: string | null;

        /** ProgressNotice bytes */
        bytes?: number | null;

        /** ProgressNotice tensor */
        tensor?: string | null;

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
    interface IAttemptNotice extends amalgam.v1.AttemptNotice.$Properties {}

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
      error?: amalgam.v1.AttemptError.$Properties | null;

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
      static decode(reader: $protobuf.Reader | Uint8Array, length?: number): amalgam.v1.AttemptNotice & amalgam.v1.AttemptNotice.$Shape;

      /**
       * Verifies an AttemptNotice message.
       * @param message Plain object to verify
       * @returns `null` if valid, otherwise the reason why it is not
       */
      static verify(message: { [k: string]: any }): string | null;

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
        job?: string | null;

        /** AttemptNotice stage */
        stage?: string | null;

        /** AttemptNotice task */
        task?: number | null;

        /** AttemptNotice error */
        error?: amalgam.v1.AttemptError.$Properties | null;

        /** AttemptNotice final */
        final?: boolean | null;

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
    interface IWorkerInfo extends amalgam.v1.WorkerInfo.$Properties {}

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
      static decode(reader: $protobuf.Reader | Uint8Array, length?: number): amalgam.v1.WorkerInfo & amalgam.v1.WorkerInfo.$Shape;

      /**
       * Verifies a WorkerInfo message.
       * @param message Plain object to verify
       * @returns `null` if valid, otherwise the reason why it is not
       */
      static verify(message: { [k: string]: any }): string | null;

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
        id?: string | null;

        /** WorkerInfo host */
        host?: string | null;

        /** WorkerInfo pid */
        pid?: number | null;

        /** WorkerInfo packageVersion */
        packageVersion?: string | null;

        /** WorkerInfo planFormat */
        planFormat?: number | null;

        /** WorkerInfo numerics */
        numerics?: number | null;

        /** WorkerInfo pools */
        pools?: string[] | null;

        /** WorkerInfo slots */
        slots?: number | null;

        /** WorkerInfo threads */
        threads?: number | null;

        /** WorkerInfo memoryBytes */
        memoryBytes?: number | null;

        /** WorkerInfo running */
        running?: amalgam.v1.RunningTask.$Properties[] | null;

        /** WorkerInfo draining */
        draining?: boolean | null;

        /** WorkerInfo startedAt */
        startedAt?: number | null;

        /** WorkerInfo numericsIds */
        numericsIds?: string[] | null;

        /** WorkerInfo tasksCommitted */
        tasksCommitted?: number | null;

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
    interface IRunningTask extends amalgam.v1.RunningTask.$Properties {}

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
      static decode(reader: $protobuf.Reader | Uint8Array, length?: number): amalgam.v1.RunningTask & amalgam.v1.RunningTask.$Shape;

      /**
       * Verifies a RunningTask message.
       * @param message Plain object to verify
       * @returns `null` if valid, otherwise the reason why it is not
       */
      static verify(message: { [k: string]: any }): string | null;

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
        job?: string | null;

        /** RunningTask stage */
        stage?: string | null;

        /** RunningTask task */
        task?: number | null;

        /** RunningTask attempt */
        attempt?: number | null;

        /** RunningTask since */
        since?: number | null;

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];
      }

      /** Shape of a RunningTask. */
      type $Shape = amalgam.v1.RunningTask.$Properties;
    }
  }
}

export type { components, operations, paths } from "./api.js";
export { type AnswerCache, type CachedAnswer, MemoryCache } from "./cache.js";
export {
  type Batch,
  Dragoman,
  type DragomanOptions,
  type Fragment,
  type FragmentOptions,
  type LanguageOptions,
  type ListOptions,
  type RecordOptions,
} from "./client.js";
export type { FollowEvent, FollowOptions, Position } from "./follow.js";
export type {
  Changes,
  Data,
  Locale,
  Method,
  Operation,
  PathOf,
  PublicChange,
  RecordAnswer,
  Records,
  RequestOptions,
  Summary,
  TranslationsAnswer,
} from "./operations.js";
export { isProblem, isTemporary, type Problem, type ProblemCode, ProblemError, UnexpectedAnswerError } from "./problem.js";
export type { Answer, Source } from "./transport.js";
export {
  type ChangeMessage,
  isChange,
  type OtherMessage,
  type VerifiedMessage,
  verifyWebhook,
  type VerifyOptions,
  WebhookError,
} from "./webhooks.js";

/** A request that policies decide. */
export interface Request {
  /** `aws:` and an ARN, or another kind of principal, a colon, and its name. */
  readonly principal: string;
  /** In lower case, such as `s3:getobject`. */
  readonly action: string;
  readonly resource: string;
  /** Values by condition key in lower case; a key that is absent is not in it. */
  readonly context: ReadonlyMap<string, readonly string[]>;
}

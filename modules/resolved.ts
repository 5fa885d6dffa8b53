import { DefaultTokenResolver, StringConcat, Tokenization } from "cdktf";
import type { IConstruct } from "constructs";

/** Props as they will stand in Terraform JSON, so that they can be judged: CDKTF's tokens become `${...}`. */
export function resolved<T>(scope: IConstruct, props: T): T {
  const resolver = new DefaultTokenResolver(new StringConcat());
  return Tokenization.resolve(props, { scope, resolver, preparing: false });
}

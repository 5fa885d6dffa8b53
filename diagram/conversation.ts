/** What security groups let one end begin with another. */
export interface Conversation {
  readonly from: ConversationEnd;
  readonly to: ConversationEnd;
  /** `TCP 80, 443`. */
  readonly traffic: string;
}

export interface ConversationEnd {
  /** A security group of the network, or anything else. */
  readonly kind: "group" | "outside";
  readonly name: string;
}

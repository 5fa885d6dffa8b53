/** Takes the text of one stack's Terraform JSON. */
export type StackWriter = (stackName: string, text: string) => void;

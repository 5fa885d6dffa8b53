/** What a repository of images is made from; see `ImageRepository`. */
export interface ImageRepositoryProps {
  /** `shop/api`: lower case letters, digits and `._-/`, 2 to 256. */
  readonly name: string;
  /** ARN of a customer managed key. Which key encrypts images is fixed when the repository is made. */
  readonly keyArn: string;
  /** `o-...` */
  readonly organizationId: string;
  /** Who may pull images, as far as IAM permits them. @default the account */
  readonly pulledBy?: "account" | "organization";
  /** How many images are kept, the newest, 1 to 1000. @default 100 */
  readonly keptImages?: number;
}

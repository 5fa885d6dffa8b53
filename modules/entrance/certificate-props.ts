/** What a certificate is made from; see `Certificate`. */
export interface CertificateProps {
  /** Names that it is for, the main one first: `shop.example.com`, or with an asterisk `*.shop.example.com`. */
  readonly domains: readonly string[];
  /** Id of the public hosted zone that has these names. */
  readonly zoneId: string;
}

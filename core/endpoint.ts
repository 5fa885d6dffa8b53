/** Where notifications go over HTTPS: an address, or where one is kept that is not for everybody's eyes. */
export type Endpoint = string | { readonly ssmParameter: string } | { readonly secret: string };

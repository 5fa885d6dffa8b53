/** The ASN of every virtual private gateway: AWS's own default. A device has another, and so has each Transit Gateway that it meets. */
export const vpnGatewayAsn = 64_512;

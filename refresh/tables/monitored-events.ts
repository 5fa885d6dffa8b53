import { quotedFromPages } from "../quoted-from-pages";

/** Security Hub CSPM compares patterns character by character, so they are read so. */
export const monitoredEvents = quotedFromPages(/\$\.(eventName|errorCode|eventSource|userIdentity)/, [
  "https://docs.aws.amazon.com/securityhub/latest/userguide/cloudwatch-controls.html",
]);

import { quotedFromPages } from "../quoted-from-pages";

export const switchedOffWithTheirService = quotedFromPages(/\b(delete|disabl|suspend)/i, [
  "https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_suspend-disable.html",
  "https://docs.aws.amazon.com/securityhub/latest/userguide/securityhub-disable.html",
  "https://docs.aws.amazon.com/detective/latest/userguide/detective-disabling.html",
]);

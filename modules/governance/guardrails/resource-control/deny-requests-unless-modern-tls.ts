import { defineGuardrail } from "../../define-guardrail";

/** Buckets speak TLS 1.2 or later; S3 alone says which version a request came with. */
export const denyRequestsUnlessModernTls = defineGuardrail({
  id: "DenyRequestsUnlessModernTls",
  family: "resource-control",
  posture: "strict",
  reason: "Versions before 1.2 have known breaks.",
  source: 'Amazon S3 User Guide "Policy keys: s3:TlsVersion"; AWS Well-Architected SEC09-BP02',
  exempts: [],
  objectives: ["data.buckets-tls-only"],
  denies: () => ({ actions: ["s3:*"], conditions: { NumericLessThan: { "s3:TlsVersion": "1.2" } } }),
});

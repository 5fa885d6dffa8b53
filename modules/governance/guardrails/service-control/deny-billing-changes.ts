import { defineGuardrail } from "../../define-guardrail";

/** Payment, taxes, invoices and who may see them are settled in the management account. Reading stays free. */
export const denyBillingChanges = defineGuardrail({
  id: "DenyBillingChangesUnlessAccessRole",
  family: "service-control",
  posture: "strict",
  reason: "A changed payment method or address takes the bills, and the proofs of ownership, elsewhere.",
  source: 'AWS Billing User Guide "Identity and access management"',
  exempts: [
    { role: "access", reason: "From the management account, a member's billing can be set right by hand." },
  ],
  objectives: [],
  denies: () => ({
    actions: [
      "aws-portal:Modify*",
      "aws-portal:UpdateConsoleActionSetEnforced",
      "billing:PutContractInformation",
      "billing:RedeemCredits",
      "billing:UpdateBillingPreferences",
      "billing:UpdateIAMAccessPreference",
      "invoicing:PutInvoiceEmailDeliveryPreferences",
      "payments:CreatePaymentInstrument",
      "payments:DeletePaymentInstrument",
      "payments:MakePayment",
      "payments:UpdatePaymentPreferences",
      "tax:DeleteTaxRegistration",
      "tax:PutTaxInheritance",
      "tax:PutTaxRegistration",
      "tax:UpdateExemptions",
    ],
  }),
});

import { defineGuardrail } from "../../define-guardrail";

/** Certificates of an outside authority open no role unless the team decides so. */
export const denyRolesAnywhere = defineGuardrail({
  id: "DenyRolesAnywhereUnlessDeployment",
  family: "service-control",
  posture: "strict",
  reason: "A trust anchor lets the holder of a private key in, for as long as the key exists.",
  source: 'IAM Roles Anywhere User Guide "Trust model"',
  exempts: [
    { role: "deployment", reason: "Trust anchors and profiles are for the team to apply through it." },
  ],
  objectives: [],
  denies: () => ({
    actions: [
      "rolesanywhere:CreateProfile",
      "rolesanywhere:CreateTrustAnchor",
      "rolesanywhere:DeleteCrl",
      "rolesanywhere:DisableCrl",
      "rolesanywhere:EnableProfile",
      "rolesanywhere:EnableTrustAnchor",
      "rolesanywhere:ImportCrl",
      "rolesanywhere:PutAttributeMapping",
      "rolesanywhere:UpdateCrl",
      "rolesanywhere:UpdateProfile",
      "rolesanywhere:UpdateTrustAnchor",
    ],
  }),
});

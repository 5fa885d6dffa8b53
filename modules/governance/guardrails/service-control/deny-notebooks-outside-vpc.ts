import { defineGuardrail } from "../../define-guardrail";

/** Notebooks, training and models of SageMaker run in a VPC. */
export const denyNotebooksOutsideVpc = defineGuardrail({
  id: "DenyNotebooksOutsideVpc",
  family: "service-control",
  posture: "regulated",
  reason: "Outside a VPC, no endpoint policy, flow log or firewall sees what it does.",
  source:
    'Amazon SageMaker AI Developer Guide "Connect to resources in a VPC"; Security Hub SAGEMAKER.1, SAGEMAKER.2',
  exempts: [{ role: "break-glass", reason: "A system that is down may need it at once." }],
  objectives: [],
  denies: () => ({
    actions: [
      "sagemaker:CreateDomain",
      "sagemaker:CreateHyperParameterTuningJob",
      "sagemaker:CreateModel",
      "sagemaker:CreateNotebookInstance",
      "sagemaker:CreateProcessingJob",
      "sagemaker:CreateTrainingJob",
    ],
    conditions: { Null: { "sagemaker:VpcSubnets": "true" } },
  }),
});

import { turnsBad } from "../judges/turns-bad";
import type { Risk } from "../risk";

export const imageTagsMutable = {
  id: "image-tags-mutable",
  severity: "medium",
  reason: "What was scanned and what runs under one tag may differ.",
  advice: "Keep IMMUTABLE.",
  source: "AWS FSBP ECR.2",
  reads: { aws_ecr_repository: ["image_tag_mutability"] },
  judge: turnsBad({
    path: "image_tag_mutability",
    absent: "MUTABLE",
    bad: (kind) => kind === "MUTABLE",
    message: "lets a tag be pushed again with another image",
  }),
  cases: {
    dangerous: [
      {
        type: "aws_ecr_repository",
        before: { image_tag_mutability: "IMMUTABLE" },
        after: { image_tag_mutability: "MUTABLE" },
      },
    ],
    harmless: [
      {
        type: "aws_ecr_repository",
        before: { image_tag_mutability: "MUTABLE" },
        after: { image_tag_mutability: "IMMUTABLE" },
      },
    ],
  },
} as const satisfies Risk;

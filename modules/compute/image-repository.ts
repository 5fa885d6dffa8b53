import { EcrLifecyclePolicy } from "@cdktf/provider-aws/lib/ecr-lifecycle-policy";
import { EcrRepository } from "@cdktf/provider-aws/lib/ecr-repository";
import { EcrRepositoryPolicy } from "@cdktf/provider-aws/lib/ecr-repository-policy";
import { Construct } from "constructs";
import { PalisadeError } from "../../core/palisade-error";
import { policyJson } from "../../core/policy-json";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";
import { resolved } from "../resolved";
import { imageRepositoryProblems } from "./image-repository-problems";
import type { ImageRepositoryProps } from "./image-repository-props";
import { imageRepositoryStatements } from "./image-repository-statements";

/**
 * A repository of container images in Amazon ECR: a tag means one image for ever, each image is scanned when it is pushed, and
 * nobody outside the organization pulls or pushes, whatever somebody allows later. Images without a tag go after 14 days.
 *
 * Sources: Amazon ECR User Guide "Preventing image tags from being overwritten", "Encryption at rest", "Private repository
 * policies", "Lifecycle policies"; Security Hub ECR.1, ECR.2, ECR.3 and ECR.5.
 *
 * @throws PalisadeError with everything that AWS would refuse
 */
export class ImageRepository extends Construct {
  readonly resource: EcrRepository;

  constructor(scope: Construct, id: string, props: ImageRepositoryProps) {
    super(scope, id);
    requireProps(this, props);
    const problems = imageRepositoryProblems(this.node.path, resolved(this, props));
    if (problems.length > 0) throw new PalisadeError(problems);
    this.resource = new EcrRepository(this, "Resource", {
      name: props.name,
      imageTagMutability: "IMMUTABLE",
      imageScanningConfiguration: { scanOnPush: true },
      encryptionConfiguration: [{ encryptionType: "KMS", kmsKey: props.keyArn }],
      lifecycle: { preventDestroy: true },
    });
    new EcrRepositoryPolicy(this, "Policy", {
      repository: this.resource.name,
      policy: policyJson({ statements: imageRepositoryStatements(props) }),
    });
    new EcrLifecyclePolicy(this, "Lifecycle", {
      repository: this.resource.name,
      policy: JSON.stringify({ rules: [untaggedGo, newestStay(props.keptImages ?? 100)] }),
    });
    fulfils(this, "data.images-protected");
  }
}

const untaggedGo = {
  rulePriority: 1,
  description: "Images without a tag go after 14 days.",
  selection: { tagStatus: "untagged", countType: "sinceImagePushed", countUnit: "days", countNumber: 14 },
  action: { type: "expire" },
};

function newestStay(count: number) {
  return {
    rulePriority: 2,
    description: `The newest ${count} images stay.`,
    selection: { tagStatus: "any", countType: "imageCountMoreThan", countNumber: count },
    action: { type: "expire" },
  };
}

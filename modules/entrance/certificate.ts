import { AcmCertificate } from "@cdktf/provider-aws/lib/acm-certificate";
import { AcmCertificateValidation } from "@cdktf/provider-aws/lib/acm-certificate-validation";
import { Route53Record } from "@cdktf/provider-aws/lib/route53-record";
import { Construct } from "constructs";
import { PalisadeError } from "../../core/palisade-error";
import { fulfils } from "../fulfils";
import { requireProps } from "../require-props";
import { certificateProblems } from "./certificate-problems";
import type { CertificateProps } from "./certificate-props";

/**
 * A certificate of AWS Certificate Manager, which AWS renews as long as the records stay by which it knows whose the names
 * are. Another list of names makes another certificate, and the former one stays until nothing uses it.
 *
 * Sources: AWS Certificate Manager User Guide "DNS validation", "Managed certificate renewal"; Security Hub ACM.1, ACM.2.
 *
 * @throws PalisadeError with everything that AWS would refuse
 */
export class Certificate extends Construct {
  readonly resource: AcmCertificate;
  /** ARN of the certificate, known once AWS has issued it: listeners take no other. */
  readonly issuedArn: string;

  constructor(scope: Construct, id: string, props: CertificateProps) {
    super(scope, id);
    requireProps(this, props);
    const problems = certificateProblems(this.node.path, props);
    if (problems.length > 0) throw new PalisadeError(problems);
    const [main = "", ...others] = props.domains;
    this.resource = new AcmCertificate(this, "Resource", {
      domainName: main,
      ...(others.length > 0 && { subjectAlternativeNames: others }),
      validationMethod: "DNS",
      lifecycle: { createBeforeDestroy: true },
    });
    // A name and all names below it have one record between them.
    const owned = [...new Set(props.domains.map((domain) => domain.replace(/^\*\./, "")))];
    const records = owned.map((domain, index) => {
      const option = (attribute: string) =>
        `\${[for one in aws_acm_certificate.${this.resource.friendlyUniqueId}.domain_validation_options : one.${attribute} if trimprefix(one.domain_name, "*.") == "${domain}"][0]}`;
      return new Route53Record(this, `Record${index + 1}`, {
        zoneId: props.zoneId,
        name: option("resource_record_name"),
        type: "CNAME",
        records: [option("resource_record_value")],
        ttl: 300,
      });
    });
    const validation = new AcmCertificateValidation(this, "Validation", {
      certificateArn: this.resource.arn,
      validationRecordFqdns: records.map(({ fqdn }) => fqdn),
    });
    this.issuedArn = validation.certificateArn;
    fulfils(this, "web.listeners-encrypted");
  }
}

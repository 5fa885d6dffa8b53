import { TerraformOutput } from "cdktf";
import { webListenersEncrypted } from "../../../controls/objectives/web-listeners-encrypted";
import { Certificate } from "../../../modules/entrance/certificate";
import type { CertificateProps } from "../../../modules/entrance/certificate-props";
import { changed } from "../../controls/changed";
import { stackWith } from "../../stack-with";

const zoneId = "Z0123456789ABCDEFGHIJ";
const stackOf = (props: Partial<CertificateProps> = {}) =>
  stackWith((stack) => new Certificate(stack, "Shop", { domains: ["shop.acme.example"], zoneId, ...props }));

describe("a certificate", () => {
  const stack = stackOf({ domains: ["shop.acme.example", "*.shop.acme.example", "acme.example"] });
  const certificate = stack.resource?.["aws_acm_certificate"]?.["shop"];
  const records = stack.resource?.["aws_route53_record"] ?? {};

  test("is validated by DNS, and another follows it before it goes", () => {
    expect(certificate).toMatchObject({
      domain_name: "shop.acme.example",
      subject_alternative_names: ["*.shop.acme.example", "acme.example"],
      validation_method: "DNS",
      lifecycle: { create_before_destroy: true },
    });
    expect(stackOf().resource?.["aws_acm_certificate"]?.["shop"]).not.toHaveProperty(
      "subject_alternative_names",
    );
  });

  test("has one record for a name and all names below it", () => {
    expect(Object.values(records)).toHaveLength(2);
    expect(Object.values(records)[1]).toMatchObject({
      zone_id: zoneId,
      type: "CNAME",
      name: '${[for one in aws_acm_certificate.shop.domain_validation_options : one.resource_record_name if trimprefix(one.domain_name, "*.") == "acme.example"][0]}',
      records: [
        '${[for one in aws_acm_certificate.shop.domain_validation_options : one.resource_record_value if trimprefix(one.domain_name, "*.") == "acme.example"][0]}',
      ],
      ttl: 300,
    });
  });

  test("is known once it is issued", () => {
    expect(stack.resource?.["aws_acm_certificate_validation"]?.["shop_validation"]).toMatchObject({
      certificate_arn: "${aws_acm_certificate.shop.arn}",
      validation_record_fqdns: [
        "${aws_route53_record.shop_record1.fqdn}",
        "${aws_route53_record.shop_record2.fqdn}",
      ],
    });
    const issued = stackWith((scope) => {
      const { issuedArn } = new Certificate(scope, "Shop", { domains: ["acme.example"], zoneId });
      new TerraformOutput(scope, "issued", { value: issuedArn });
    });
    expect(JSON.stringify(issued)).toContain(
      '"${aws_acm_certificate_validation.shop_validation.certificate_arn}"',
    );
  });

  test("keeps its objective, unless people would have to renew it", () => {
    expect(webListenersEncrypted.proof(stack).satisfied).toEqual(["aws_acm_certificate.shop"]);
    const byMail = changed(stack, "aws_acm_certificate.shop", (body) => ({
      ...body,
      validation_method: "EMAIL",
    }));
    expect(webListenersEncrypted.proof(byMail).broken).toHaveLength(1);
  });

  test.each<[string, Partial<CertificateProps>, RegExp]>([
    ["no name", { domains: [] }, /0 names; 1 to 10/],
    ["too many", { domains: "abcdefghijk".split("").map((name) => `${name}.acme.example`) }, /11 names/],
    ["capitals", { domains: ["Shop.acme.example"] }, /the name "Shop\.acme\.example"/],
    ["an asterisk within", { domains: ["shop.*.example"] }, /the name "shop\.\*\.example"/],
    ["one label", { domains: ["localhost"] }, /the name "localhost"/],
    ["a long first name", { domains: [`${"a".repeat(60)}.example`] }, /a first name of 68 characters/],
    ["a name twice", { domains: ["acme.example", "acme.example"] }, /acme\.example twice/],
    ["no id of a zone", { zoneId: "acme.example" }, /the zone acme\.example/],
  ])("is refused with %s", (_what, props, message) => {
    expect(() => stackOf(props)).toThrow(message);
  });
});

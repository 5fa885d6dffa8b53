import { sharedDomainIn } from "../../core/firewall/shared-domain-in";

test.each([
  [".amazonaws.com", "execute-api.eu-west-1.amazonaws.com"],
  [".eu-west-1.amazonaws.com", "execute-api.eu-west-1.amazonaws.com"],
  [".us-gov-west-1.amazonaws.com", "execute-api.eu-west-1.amazonaws.com"],
  [".com", "appspot.com"],
  [".github.io", "github.io"],
  [".s3.ap-southeast-2.amazonaws.com", "s3.ap-southeast-2.amazonaws.com"],
  ["s3.ap-southeast-2.amazonaws.com", "s3.ap-southeast-2.amazonaws.com"],
])("%s lets names of strangers pass, such as those of %s", (entry, shared) => {
  expect(sharedDomainIn(entry)).toBe(shared);
});

test.each([
  "amazonaws.com",
  ".acme.github.io",
  "acme-data.s3.eu-west-1.amazonaws.com",
  ".sts.eu-west-1.amazonaws.com",
  ".acme.example",
  ".io.example",
])("%s does not", (entry) => {
  expect(sharedDomainIn(entry)).toBeUndefined();
});

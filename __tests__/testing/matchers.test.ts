import { matchers } from "../../testing/matchers";
import { changed } from "../controls/changed";
import { regionStack } from "../modules/account/region-stack";

expect.extend(matchers);

const stack = regionStack({ defaultVpc: "absent" });
const address = "aws_ec2_instance_metadata_defaults.region_metadata_defaults";
const open = changed(stack, address, (body) => ({ ...body, http_tokens: "optional" }));

test("toFulfil passes where an objective is kept, and says what breaks it", () => {
  expect(stack).toFulfil("identity.metadata-service-v2");
  expect(open).not.toFulfil("identity.metadata-service-v2");
  expect(() => expect(open).toFulfil("identity.metadata-service-v2")).toThrow(
    `expected the stack to fulfil identity.metadata-service-v2: New instances of the region answer metadata requests only with a session token (IMDSv2).\n  ${address}: http_tokens is not required`,
  );
});

test("toFulfil does not pass where nothing keeps the objective", () => {
  expect(() => expect(stack).toFulfil("logging.every-region")).toThrow("nothing in it does");
  expect(() => expect(stack).not.toFulfil("identity.metadata-service-v2")).toThrow(
    `these keep it:\n  ${address}`,
  );
});

test("toFulfil says which objectives there are", () => {
  const misspelled = "identity.metadata-service" as "identity.metadata-service-v2";
  expect(() => expect(stack).toFulfil(misspelled)).toThrow(
    /there is no objective .*; the objectives are account\./,
  );
});

test("toHaveResource compares the arguments it is given, deeply", () => {
  expect(stack).toHaveResource(address);
  expect(stack).toHaveResource(address, {
    http_tokens: "required",
    "//": { objectives: ["identity.metadata-service-v2"] },
  });
  expect(stack).not.toHaveResource(address, { http_tokens: "optional" });
  expect(stack).not.toHaveResource(address, { "//": { objectives: [] } });
  expect(stack).not.toHaveResource(address, { http_tokens: { deep: 1 } });
});

test("toHaveResource says what is there instead", () => {
  expect(() => expect(stack).toHaveResource("aws_ec2_instance_metadata_defaults.other")).toThrow(
    `expected aws_ec2_instance_metadata_defaults.other; of that type there are: ${address}`,
  );
  expect(() => expect(stack).toHaveResource("aws_vpc.main")).toThrow("of that type there are: none");
  expect(() => expect(stack).toHaveResource(address, { http_tokens: "optional" })).toThrow(
    /to hold .*found/s,
  );
  expect(() => expect(stack).not.toHaveResource(address)).toThrow(`expected no ${address}`);
});

import { referencedAddress } from "../../controls/referenced-address";

describe("referencedAddress", () => {
  test.each([
    ["${aws_vpc.main.id}", "aws_vpc.main"],
    ["${aws_vpc_endpoint.network_gateway_s3.prefix_list_id}", "aws_vpc_endpoint.network_gateway_s3"],
    ["vpc-11111111", undefined],
    ["a-${aws_vpc.main.id}", undefined],
    ["${var.vpc}", undefined],
    [undefined, undefined],
  ])("reads %j as %j", (argument, expected) => {
    expect(referencedAddress(argument)).toBe(expected);
  });
});

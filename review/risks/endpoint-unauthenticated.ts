import { anyOf } from "../judges/any-of";
import type { Judge } from "../judges/judge";
import { turnsBad } from "../judges/turns-bad";
import type { Risk } from "../risk";

/** Browsers ask for OPTIONS without credentials. */
const newMethod: Judge = ({ type, action, after }) =>
  type === "aws_api_gateway_method" &&
  action === "create" &&
  after?.["authorization"] === "NONE" &&
  after["http_method"] !== "OPTIONS" &&
  after["api_key_required"] !== true
    ? { message: "answers everybody", severity: "high" }
    : undefined;

export const endpointUnauthenticated = {
  id: "endpoint-unauthenticated",
  severity: "critical",
  reason: "Whoever knows the address may call it.",
  advice: "Ask for IAM, a token, or an authorizer.",
  source: "AWS FSBP Lambda.1, APIGateway.8",
  reads: {
    aws_lambda_function_url: ["authorization_type"],
    aws_api_gateway_method: ["authorization", "api_key_required"],
    aws_apigatewayv2_route: ["authorization_type"],
    aws_appsync_graphql_api: ["authentication_type"],
  },
  judge: anyOf(
    newMethod,
    turnsBad({
      path: "authorization_type",
      absent: "NONE",
      bad: (type) => type === "NONE",
      created: true,
      message: "answers everybody",
    }),
    turnsBad({
      path: "authorization",
      absent: "NONE",
      bad: (type) => type === "NONE",
      message: "answers everybody",
    }),
  ),
  cases: {
    dangerous: [
      {
        type: "aws_api_gateway_method",
        after: { authorization: "NONE", http_method: "GET" },
        severity: "high",
      },
      {
        type: "aws_lambda_function_url",
        before: { authorization_type: "AWS_IAM" },
        after: { authorization_type: "NONE" },
      },
      {
        type: "aws_api_gateway_method",
        before: { authorization: "AWS_IAM" },
        after: { authorization: "NONE" },
      },
    ],
    harmless: [
      { type: "aws_api_gateway_method", after: { authorization: "NONE", http_method: "OPTIONS" } },
      { type: "aws_api_gateway_method", after: { authorization: "AWS_IAM", http_method: "GET" } },
      {
        type: "aws_lambda_function_url",
        before: { authorization_type: "NONE" },
        after: { authorization_type: "AWS_IAM" },
      },
    ],
  },
} as const satisfies Risk;

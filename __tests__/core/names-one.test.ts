import { namesOne } from "../../core/names-one";

test.each([
  "arn:aws:iam::111122223333:role/app",
  "arn:aws:iam::*:role/app",
  "arn:aws:iam::*:user/${aws:username}",
  "arn:aws:ssm:*:111122223333:automation-definition/patch:*",
  "arn:aws:lambda:eu-west-1:111122223333:function:app:*",
  "arn:aws:secretsmanager:*:*:secret:app-??????",
  "${aws_lambda_function.app.arn}",
  "${aws_lambda_function.app.arn}:*",
  "arn:aws:iam::111122223333:role/${*}",
  "workload-boundary",
])("%s is one thing", (pattern) => {
  expect(namesOne(pattern)).toBe(true);
});

test.each([
  "*",
  "arn:aws:iam::111122223333:role/*",
  "arn:aws:iam::111122223333:role/app-*",
  "arn:aws:iam::111122223333:role/ap?",
  "arn:aws:iam::111122223333:*",
  "arn:aws:iam::*",
  "arn:*",
  "${aws_s3_bucket.app.arn}/*",
  "arn:aws:iam::*:user/${aws:username}*",
])("%s is more", (pattern) => {
  expect(namesOne(pattern)).toBe(false);
});

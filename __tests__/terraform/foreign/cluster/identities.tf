resource "aws_iam_openid_connect_provider" "cluster" {
  url             = aws_eks_cluster.this.identity[0].oidc[0].issuer
  client_id_list  = ["sts.amazonaws.com"]
  thumbprint_list = ["9e99a48a9960b14926bb7f3b02e22da2b0ab7280"]
}

resource "aws_s3_bucket" "uploads" {
  bucket = "${var.name}-uploads-${data.aws_caller_identity.current.account_id}"
}

data "aws_iam_policy_document" "uploader" {
  statement {
    actions   = ["s3:GetObject", "s3:PutObject"]
    resources = ["${aws_s3_bucket.uploads.arn}/incoming/*"]
  }
}

module "uploader" {
  source          = "./modules/irsa"
  name            = "${var.name}-uploader"
  provider_arn    = aws_iam_openid_connect_provider.cluster.arn
  issuer          = replace(aws_eks_cluster.this.identity[0].oidc[0].issuer, "https://", "")
  namespace       = "ingest"
  service_account = "uploader"
  policy          = data.aws_iam_policy_document.uploader.json
}

resource "aws_eks_access_entry" "operators" {
  cluster_name  = aws_eks_cluster.this.name
  principal_arn = aws_iam_role.operators.arn
}

resource "aws_eks_access_policy_association" "operators" {
  cluster_name  = aws_eks_cluster.this.name
  principal_arn = aws_iam_role.operators.arn
  policy_arn    = "arn:aws:eks::aws:cluster-access-policy/AmazonEKSViewPolicy"
  access_scope {
    type = "cluster"
  }
  depends_on = [aws_eks_access_entry.operators]
}

data "aws_iam_policy_document" "operators" {
  statement {
    actions = ["sts:AssumeRole"]
    principals {
      type        = "AWS"
      identifiers = ["arn:aws:iam::${data.aws_caller_identity.current.account_id}:role/sso-operators"]
    }
  }
}

resource "aws_iam_role" "operators" {
  name                 = "${var.name}-operators"
  assume_role_policy   = data.aws_iam_policy_document.operators.json
  max_session_duration = 3600
}

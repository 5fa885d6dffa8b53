terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 5.0"
    }
  }
}

provider "aws" {
  region = "eu-west-1"
  default_tags {
    tags = {
      Environment = "production"
      Owner       = "platform"
    }
  }
}

variable "office_cidrs" {
  description = "From where people reach the bastion"
  type        = list(string)
  default     = ["198.51.100.0/24", "203.0.113.16/28"]
}

locals {
  cidr  = "10.40.0.0/16"
  zones = ["eu-west-1a", "eu-west-1b"]
}

module "vpc" {
  source             = "./modules/vpc"
  name               = "production"
  cidr               = local.cidr
  zones              = local.zones
  public_subnets     = [for i in range(2) : cidrsubnet(local.cidr, 8, i)]
  private_subnets    = [for i in range(2) : cidrsubnet(local.cidr, 8, i + 10)]
  database_subnets   = [for i in range(2) : cidrsubnet(local.cidr, 8, i + 20)]
  log_retention_days = 90
}

resource "aws_security_group" "bastion" {
  name        = "bastion"
  description = "People come in here"
  vpc_id      = module.vpc.vpc_id

  ingress {
    description = "ssh"
    from_port   = 22
    to_port     = 22
    protocol    = "tcp"
    cidr_blocks = var.office_cidrs
  }

  egress {
    description = "inside only"
    from_port   = 0
    to_port     = 0
    protocol    = "-1"
    cidr_blocks = [local.cidr]
  }
}

resource "aws_security_group" "database" {
  name        = "database"
  description = "Databases"
  vpc_id      = module.vpc.vpc_id
}

resource "aws_security_group_rule" "database" {
  for_each          = toset(module.vpc.private_cidrs)
  security_group_id = aws_security_group.database.id
  type              = "ingress"
  protocol          = "tcp"
  from_port         = 5432
  to_port           = 5432
  cidr_blocks       = [each.value]
}

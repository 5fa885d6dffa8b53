variable "name" { type = string }
variable "pattern" { type = string }
variable "log_group" { type = string }
variable "topic_arn" { type = string }

resource "aws_cloudwatch_log_metric_filter" "this" {
  name           = var.name
  pattern        = var.pattern
  log_group_name = var.log_group
  metric_transformation {
    name      = var.name
    namespace = "Audit"
    value     = "1"
  }
}

resource "aws_cloudwatch_metric_alarm" "this" {
  alarm_name          = var.name
  metric_name         = aws_cloudwatch_log_metric_filter.this.name
  namespace           = "Audit"
  comparison_operator = "GreaterThanOrEqualToThreshold"
  evaluation_periods  = 1
  period              = 300
  statistic           = "Sum"
  threshold           = 1
  treat_missing_data  = "notBreaching"
  alarm_actions       = [var.topic_arn]
}

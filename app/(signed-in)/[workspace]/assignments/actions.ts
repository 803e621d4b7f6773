"use server";

import { action } from "#lib/action/boundary.ts";
import { changeAssignment, changeAssignmentShape } from "#lib/usecases/assignment/change-assignment.ts";
import { reportAssignment, reportAssignmentShape } from "#lib/usecases/assignment/report-assignment.ts";
import { takeUpReport, takeUpReportShape } from "#lib/usecases/assignment/take-up-report.ts";

export const changeAssignmentAction = action(changeAssignmentShape, changeAssignment);
export const reportAssignmentAction = action(reportAssignmentShape, reportAssignment);
export const takeUpReportAction = action(takeUpReportShape, takeUpReport);

import { z } from "zod";

export const bodyNameShape = z.string().trim().min(1, "body.nameMissing").max(120, "body.nameTooLong");
export const purposeShape = z.string().trim().max(2000, "body.purposeTooLong").default("");

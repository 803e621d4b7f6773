import { z } from "zod";
import { optionalTextShape } from "../form-shapes.ts";

export const nameShape = z.string().trim().min(1, "members.nameMissing").max(200, "members.nameTooLong");

/** An e-mail address that may be left empty: gives null. */
export const emailShape = z
  .union([z.literal(""), z.email("members.emailWrong").max(254, "members.emailWrong")], "members.emailWrong")
  .transform((email) => email.toLowerCase() || null);

export const phoneShape = optionalTextShape(40, "members.phoneTooLong");

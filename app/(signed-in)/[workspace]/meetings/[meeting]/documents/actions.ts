"use server";

import { action } from "#lib/action/boundary.ts";
import { writePageNote, writePageNoteShape } from "#lib/usecases/document/write-page-note.ts";

export const writePageNoteAction = action(writePageNoteShape, writePageNote);

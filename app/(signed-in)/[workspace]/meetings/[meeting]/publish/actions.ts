"use server";

import { action } from "#lib/action/boundary.ts";
import { publishMinutes, publishMinutesShape } from "#lib/usecases/publication/publish-minutes.ts";
import { unpublishMinutes, unpublishMinutesShape } from "#lib/usecases/publication/unpublish-minutes.ts";

export const publishMinutesAction = action(publishMinutesShape, publishMinutes);
export const unpublishMinutesAction = action(unpublishMinutesShape, unpublishMinutes);

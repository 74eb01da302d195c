import "server-only";
import { cookies } from "next/headers";
import { FormAnswer } from "#features/account/form-answer.ts";
import { FORM_ANSWER_COOKIE } from "./form-request.ts";

/** The answer to a form that was just sent without script; null on every other request. */
export const readFormAnswer = async (): Promise<FormAnswer | null> => {
  const value = (await cookies()).get(FORM_ANSWER_COOKIE)?.value;
  if (value === undefined) return null;
  try {
    return FormAnswer.parse(JSON.parse(decodeURIComponent(value)));
  } catch {
    return null;
  }
};

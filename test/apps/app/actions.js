"use server";
import { normalizeError } from "react-recourse/core";
import { toActionState } from "react-recourse/forms/form-data";

export async function save() {
  const body = { errors: [{ field: "email", message: "This address is taken." }] };
  return toActionState(normalizeError({ status: 422, headers: {}, body }));
}

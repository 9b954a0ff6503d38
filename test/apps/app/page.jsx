import { ErrorNotice, Recourse } from "react-recourse";
import { normalizeError } from "react-recourse/core";
import { save } from "./actions";
import { SaveForm } from "./save-form";

/** A server component: it reads, draws notices and their parts, and hands plain data on. */
export default function Page() {
  const error = normalizeError({ status: 409, headers: {}, body: { code: "SEAT_TAKEN", message: "Seat 4 is taken." } });
  return (
    <main>
      <Recourse error={error} />
      <ErrorNotice.Root error={error}>
        <ErrorNotice.Body />
      </ErrorNotice.Root>
      <SaveForm save={save} />
    </main>
  );
}

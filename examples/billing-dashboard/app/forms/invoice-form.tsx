import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useMemo } from "react";
import { useForm, useWatch } from "react-hook-form";
import { useApiError } from "react-recourse";
import { useReactHookFormErrors } from "react-recourse/forms/react-hook-form";
import { useMutationRecourse } from "react-recourse/react-query";
import { aforo, type InvoiceDraft } from "../apis/aforo.js";
import { useChange } from "../lib/changes.js";
import { Button, SelectField, TextField } from "../ui/controls.js";
import { FormDesk, Pair, Tries } from "../ui/form-desk.js";
import { euro, Figure } from "../ui/layout.js";
import { amountOf, LineItems, NO_LINE, useLines } from "./line-items.js";

const EMPTY: InvoiceDraft = { number: "2026-2044", customer: "", dueOn: "", lineItems: [NO_LINE], payNow: false };

const CUSTOMERS = [
  ["", "Not chosen"],
  ["Nordlicht Media", "Nordlicht Media"],
  ["Kestrel Logistics", "Kestrel Logistics"],
  ["Atelier Sorel", "Atelier Sorel"],
  ["Hartono & Co", "Hartono & Co"],
] as const;

const TRIES = [
  ["Two wrong lines, then move or remove one", "Each message stays with its line."],
  ["No line at all", "The list itself needs attention."],
  ["Kestrel Logistics above €400", "Their record lacks a tax ID: the summary keeps it."],
  ["Number 2026-2041", "Taken: a conflict, beside the form."],
  ["Charge more than the wallet holds", "Top up beside the form, then try again."],
] as const;

function Sums({ lines }: { readonly lines: InvoiceDraft["lineItems"] }): ReactNode {
  const wallet = useQuery({ queryKey: ["aforo", "wallet"], queryFn: aforo.wallet });
  const total = lines.reduce((sum, line) => sum + (amountOf(line) ?? 0), 0);
  return (
    <div className="figures">
      <Figure label="Total" value={euro(total)} />
      <Figure label="In the wallet" value={wallet.data ? euro(wallet.data.balance) : "…"} />
    </div>
  );
}

/** An invoice with its lines, which can be added, removed and moved while some of them are wrong. */
export function InvoiceForm(): ReactNode {
  const form = useForm<InvoiceDraft>({ defaultValues: EMPTY });
  const { control, register, handleSubmit, reset } = form;
  const lines = useLines(control);
  const create = useChange(aforo.createInvoice, {
    refresh: "aforo",
    done: ({ number, amount, status }) =>
      `Invoice ${number} over ${euro(amount)} is ${status === "PAID" ? "paid" : "open"}.`,
    onDone: () => reset(),
  });
  const { mutate, ...notice } = useMutationRecourse(create);
  const { error } = useApiError(notice.error);
  // An error goes with its line, wherever that line is now.
  const rows = useMemo(() => ({ lineItems: lines.fields.map(({ key }) => key) }), [lines.fields]);
  const fields = useReactHookFormErrors(form, error, { rows, sent: create.variables });
  const entered = useWatch({ control, name: "lineItems" });
  return (
    <FormDesk
      notice={notice}
      aria-label="New invoice"
      onSubmit={handleSubmit((invoice) => mutate(invoice))}
      beside={
        <>
          <Sums lines={entered} />
          <Tries tries={TRIES} />
        </>
      }
    >
      <Pair>
        <TextField label="Number" {...register("number")} fields={fields} path="number" />
        <TextField label="Due on" type="date" {...register("dueOn")} fields={fields} path="dueOn" />
      </Pair>
      <SelectField label="Customer" options={CUSTOMERS} {...register("customer")} fields={fields} path="customer" />
      <LineItems lines={lines} entered={entered} register={register} fields={fields} />
      <label className="check">
        <input type="checkbox" {...register("payNow")} />
        Charge the wallet at once
      </label>
      <p className="actions">
        <Button type="submit" look="solid" busy={create.isPending} busyText="Writing…">
          Write invoice
        </Button>
      </p>
    </FormDesk>
  );
}

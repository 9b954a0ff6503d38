import { type ReactNode, useMemo } from "react";
import { useForm } from "react-hook-form";
import { RecourseProvider, useApiError } from "react-recourse";
import { useReactHookFormErrors } from "react-recourse/forms/react-hook-form";
import { useMutationRecourse } from "react-recourse/react-query";
import { aviate, type CustomerDraft } from "../apis/aviate.js";
import { useChange } from "../lib/changes.js";
import { Button, SelectField, TextField } from "../ui/controls.js";
import { FormDesk, Pair, Tries } from "../ui/form-desk.js";

const EMPTY: CustomerDraft = {
  account: { name: "", email: "", currency: "", externalKey: "" },
  payment: { card: "" },
};

const CURRENCIES = [
  ["", "Not chosen"],
  ["EUR", "Euro"],
  ["USD", "US dollar"],
  ["CHF", "Swiss franc"],
  ["IDR", "Indonesian rupiah"],
] as const;

const TRIES = [
  ["Nothing entered", "Each field says what it lacks, and the summary leads there."],
  ["Currency Swiss franc", "The server knows the field better than this form does."],
  ["Currency Indonesian rupiah", "Needs a tax ID, which this form does not have: the summary keeps it."],
  ["External key nordlicht", "Taken: a conflict, beside the form."],
  ["Card 4000 0000 0000 0002", "Declined: a payment error, beside the form."],
] as const;

/** A customer comes on board: an intent, whose errors speak of `params.account.email` where the form says `account.email`. */
export function CustomerForm(): ReactNode {
  const form = useForm<CustomerDraft>({ defaultValues: EMPTY });
  const { register, handleSubmit, reset, setFocus } = form;
  const onboard = useChange(aviate.onboard, {
    refresh: "aviate",
    done: (_, { account }) => `${account.name} is on board.`,
    onDone: () => reset(),
  });
  const { mutate, ...notice } = useMutationRecourse(onboard);
  const { error } = useApiError(notice.error);
  const fields = useReactHookFormErrors(form, error, { prefix: "params", sent: onboard.variables });
  // The way out of a declined card is another card, and that is a field of this very form: nothing is done yet, and
  // the form's own button sends it.
  const actions = useMemo(
    () => ({ update_payment_method: () => setFocus("payment.card", { shouldSelect: true }) }),
    [setFocus],
  );
  return (
    <RecourseProvider actions={actions} afterAction="none">
      <FormDesk
        notice={notice}
        aria-label="New customer"
        onSubmit={handleSubmit((customer) => mutate(customer))}
        beside={<Tries tries={TRIES} />}
      >
        <TextField label="Name" {...register("account.name")} fields={fields} path="account.name" />
        <TextField
          label="Email for invoices"
          inputMode="email"
          {...register("account.email")}
          fields={fields}
          path="account.email"
        />
        <Pair>
          <SelectField
            label="Currency"
            options={CURRENCIES}
            {...register("account.currency")}
            fields={fields}
            path="account.currency"
          />
          <TextField
            label="External key"
            hint="What your own systems call them."
            {...register("account.externalKey")}
            fields={fields}
            path="account.externalKey"
          />
        </Pair>
        <TextField
          label="Card"
          hint="Optional. Charged with the first invoice."
          inputMode="numeric"
          {...register("payment.card")}
          fields={fields}
          path="payment.card"
        />
        <p className="actions">
          <Button type="submit" look="solid" busy={onboard.isPending} busyText="Onboarding…">
            Onboard customer
          </Button>
        </p>
      </FormDesk>
    </RecourseProvider>
  );
}

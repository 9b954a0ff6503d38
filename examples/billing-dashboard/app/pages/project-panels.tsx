import { type ReactNode, useMemo, useRef, useState } from "react";
import { RecourseProvider } from "react-recourse";
import { type Org, platform } from "../apis/platform.js";
import { useChange } from "../lib/changes.js";
import { Button, Form, TextField } from "../ui/controls.js";
import { Dialog } from "../ui/dialog.js";
import { euro } from "../ui/layout.js";
import { Notice } from "../ui/notice.js";

const PLANS = [
  { id: "free", name: "Free", price: 0, text: "One workspace, community help." },
  { id: "pro", name: "Pro", price: 29, text: "Custom domains, audit log." },
  { id: "scale", name: "Scale", price: 99, text: "Everything, and a person to call." },
] as const;

export const PANELS = ["plans", "payment", "limit", "credits"] as const;
export type PanelName = (typeof PANELS)[number];

interface PanelProps {
  readonly org: Org;
  readonly onDone: () => void;
}

/** What was asked for has the focus: whoever does not see it appear would not know. */
const takeFocus = (field: HTMLInputElement | null): void => field?.focus();

function CardForm({ org, onDone }: PanelProps): ReactNode {
  const save = useChange((card: string) => platform.setCard(org.id, card), {
    refresh: "platform",
    done: "Payment method saved.",
    onDone,
  });
  return (
    <>
      <Form className="row" onSend={(text) => save.mutate(text("card"))}>
        <TextField
          ref={takeFocus}
          label="Card number"
          name="card"
          inputMode="numeric"
          defaultValue="4242 4242 4242 4242"
        />
        <Button type="submit" look="solid" busy={save.isPending}>
          Save card
        </Button>
      </Form>
      <Notice of={save} />
    </>
  );
}

function Plans({ org, onDone }: PanelProps): ReactNode {
  const choose = useChange((plan: string) => platform.choosePlan(org.id, plan), {
    refresh: "platform",
    done: (_, plan) => `${org.name} is on ${plan} now.`,
    onDone,
  });
  const [asksForCard, setAsksForCard] = useState(false);
  const saved = useRef<(() => void) | null>(null);
  const actions = useMemo(
    () => ({
      // The plan waits for the card: what this promise waits for is the form below.
      update_payment_method: () =>
        new Promise<void>((resolve) => {
          const { activeElement: asked } = document;
          saved.current = () => {
            resolve();
            if (asked instanceof HTMLElement) asked.focus();
          };
          setAsksForCard(true);
        }),
    }),
    [],
  );
  return (
    <>
      <ul className="plans">
        {PLANS.map((plan) => (
          <li key={plan.id}>
            <h3>{plan.name}</h3>
            <p className="figure-value">
              {euro(plan.price)} <small>a month</small>
            </p>
            <p className="note">{plan.text}</p>
            <Button
              look={plan.id === "pro" ? "solid" : "quiet"}
              busy={choose.isPending && choose.variables === plan.id}
              onClick={() => choose.mutate(plan.id)}
            >
              Choose {plan.name}
            </Button>
          </li>
        ))}
      </ul>
      <RecourseProvider actions={actions}>
        <Notice of={choose} />
      </RecourseProvider>
      {asksForCard && (
        <CardForm
          org={org}
          onDone={() => {
            setAsksForCard(false);
            saved.current?.();
          }}
        />
      )}
    </>
  );
}

function Limit({ org, onDone }: PanelProps): ReactNode {
  const save = useChange((limit: number) => platform.setLimit(org.id, limit), {
    refresh: "platform",
    done: "Spend limit saved.",
    onDone,
  });
  return (
    <>
      <Form className="row" onSend={(text) => save.mutate(Number(text("limit")))}>
        <TextField
          label="Monthly limit in euro"
          name="limit"
          inputMode="decimal"
          defaultValue={String(org.spendLimit + 50)}
        />
        <Button type="submit" look="solid" busy={save.isPending}>
          Save limit
        </Button>
      </Form>
      <Notice of={save} />
    </>
  );
}

function Credits({ org, onDone }: PanelProps): ReactNode {
  const buy = useChange((amount: number) => platform.buyCredits(org.id, amount), {
    refresh: "platform",
    done: "Credits bought.",
    onDone,
  });
  return (
    <>
      <Form className="row" onSend={(text) => buy.mutate(Number(text("amount")))}>
        <TextField label="Credits" name="amount" inputMode="numeric" defaultValue="10" />
        <Button type="submit" look="solid" busy={buy.isPending}>
          Buy credits
        </Button>
      </Form>
      <Notice of={buy} />
    </>
  );
}

const KINDS = {
  plans: { title: (org: Org) => `Choose a plan for ${org.name}`, View: Plans },
  payment: { title: (org: Org) => `Payment method of ${org.name}`, View: CardForm },
  limit: { title: (org: Org) => `Spend limit of ${org.name}`, View: Limit },
  credits: { title: (org: Org) => `Build credits of ${org.name}`, View: Credits },
} as const;

interface PanelDialogProps extends PanelProps {
  readonly panel: PanelName;
  readonly onClose: () => void;
}

/** Where plans, cards, limits and credits are set, opened by a notice or by the deep link of a `resolve.url`. */
export function PanelDialog({ panel, org, onDone, onClose }: PanelDialogProps): ReactNode {
  const { title, View } = KINDS[panel];
  return (
    <Dialog title={title(org)} onClose={onClose}>
      <View org={org} onDone={onDone} />
    </Dialog>
  );
}

import { type ReactNode, useId } from "react";
import { STAGES } from "../apis/aforo.js";

/** The members of a Recourse view that this one needs. */
interface LadderProps {
  readonly error: {
    readonly details: { readonly currentState?: string | undefined; readonly requestedState?: string | undefined };
  };
  readonly actions: {
    readonly all: readonly {
      readonly name: string;
      readonly label: string;
      readonly pending: boolean;
      readonly run: () => Promise<void>;
    }[];
    readonly dismiss: (() => void) | null;
  };
}

/**
 * A view of our own for one code of one API, registered by that code: the maturity ladder shows where the product
 * stands and which rung is next. Everything else on these pages is the kit's default.
 */
export function MaturityLadder({ error, actions }: LadderProps): ReactNode {
  const { currentState = "", requestedState = "" } = error.details;
  const id = useId();
  const moves = actions.all.filter((way) => way.name === "transition");
  return (
    <div className="ladder" role="group" aria-labelledby={id}>
      <p className="ladder-title" id={id} role="alert">
        {currentState} cannot become {requestedState}
      </p>
      <ol>
        {STAGES.map((stage) => (
          <li
            key={stage}
            data-state={stage === currentState ? "current" : stage === requestedState ? "refused" : undefined}
          >
            {stage}
          </li>
        ))}
      </ol>
      <p className="note">
        {moves.length > 0 ? "Products climb one rung at a time." : "Retired is the end of the ladder."}
      </p>
      <p className="actions">
        {moves.map((move) => (
          <button
            key={move.label}
            type="button"
            className="button"
            data-look="solid"
            aria-disabled={move.pending || undefined}
            onClick={() => void move.run()}
          >
            {move.label}
          </button>
        ))}
        {actions.dismiss && (
          <button type="button" className="button" data-look="link" onClick={actions.dismiss}>
            Keep {currentState}
          </button>
        )}
      </p>
    </div>
  );
}

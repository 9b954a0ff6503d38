import { type ReactNode, useMemo } from "react";
import { Recourse, useApiError } from "react-recourse";
import { HowItWasRead } from "./how-it-was-read.js";
import { type ThrownName, thrownThings } from "./thrown.js";
import "./live-flow.css";

/** Props of {@link LiveFlow}. */
export interface LiveFlowProps {
  /** What is thrown. */
  readonly thrown: ThrownName;
  /** Called by the notice's retry. */
  readonly onRetry?: () => void;
}

interface StepProps {
  readonly title: string;
  readonly children: ReactNode;
}

const Step = ({ title, children }: StepProps): ReactNode => (
  <section className="flow-step" aria-label={title}>
    <h2>{title}</h2>
    {children}
  </section>
);

/** The picture of the house, live: what was thrown, the value it is read as, what a person sees, and why. */
export function LiveFlow({ thrown: name, onRetry }: LiveFlowProps): ReactNode {
  const thrown = useMemo(() => thrownThings[name].make(), [name]);
  const { error, pending } = useApiError(thrown);
  return (
    <div className="flow">
      <Step title="Thrown">
        <pre>{thrownThings[name].shown}</pre>
      </Step>
      <Step title="ApiError">
        <pre>{pending ? "The body is being read…" : JSON.stringify(error, null, 2)}</pre>
      </Step>
      <Step title="Screen">
        <Recourse error={thrown} {...(onRetry && { onRetry })} />
      </Step>
      <Step title="How it was read">
        <HowItWasRead thrown={thrown} />
      </Step>
    </div>
  );
}

import { useMemo } from "react";
import { useTimer } from "react-timer-hook";
import { benchComponent } from "./run.jsx";

benchComponent(({ deadline }) => {
  const expiryTimestamp = useMemo(() => new Date(deadline), [deadline]);
  return <span>{useTimer({ expiryTimestamp }).totalSeconds}</span>;
});

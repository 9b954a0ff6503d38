import { useCountdown } from "react-recourse";
import { benchComponent } from "./run.jsx";

benchComponent(({ deadline }) => <span>{useCountdown(deadline).secondsLeft}</span>);

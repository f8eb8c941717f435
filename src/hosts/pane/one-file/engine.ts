import './supplements';
import '../worker/worker';

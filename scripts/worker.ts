import { serve } from '../src/hosts/cli/work/worker';

serve();

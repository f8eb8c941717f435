import { serve } from '../../src/batch/worker';

serve();

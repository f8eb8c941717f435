import { serveOldReader } from '../src/hosts/cli/files/old-reader';

serveOldReader();

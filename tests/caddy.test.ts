import { answersAsServeDoes } from './support/servers/same-answers.ts';
import { startCaddy } from './support/servers/start-caddy.ts';

answersAsServeDoes('Caddy', startCaddy);

/** The file beside postgresql.conf that Nytte writes before each start. */
export const settingsFile = 'nytte.conf';

/** Who may connect: the one account, from this machine, with its password. */
export const hostRules = 'host all all 127.0.0.1/32 scram-sha-256\n';

/**
 * Settings of the embedded database: safe on a crash, modest on memory, silent but for trouble.
 * `durable: false` is for databases that are thrown away after a test.
 */
export function settingsText(port: number, durable: boolean): string {
  const settings: Readonly<Record<string, string | number>> = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    max_connections: 100,
    shared_buffers: '128MB',
    work_mem: '8MB',
    maintenance_work_mem: '64MB',
    max_wal_size: '512MB',
    min_wal_size: '32MB',
    random_page_cost: 1.1,
    jit: 'off',
    wal_level: 'minimal',
    max_wal_senders: 0,
    fsync: durable ? 'on' : 'off',
    synchronous_commit: durable ? 'on' : 'off',
    full_page_writes: durable ? 'on' : 'off',
    idle_in_transaction_session_timeout: '60s',
    password_encryption: 'scram-sha-256',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_min_messages: 'warning',
    // Statements hold what people typed: a log that leaves the machine must not.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_line_prefix: '%m [%p] %a ',
  };
  return Object.entries(settings)
    .map(([name, value]) => `${name} = '${value}'\n`)
    .join('');
}

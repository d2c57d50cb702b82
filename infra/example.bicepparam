// An example with a made-up id. Copy it, and put your own in.
using 'main.bicep'

param name = 'action-plan'
param tabClientId = '0c9d3b71-52fe-4a88-b6d1-7e40a9f2c815'

// After the first deployment, once the image is built:
// param image = 'REGISTRY.azurecr.io/action-plan-monitor:1'

// After npm run grant, which prints it:
// param sitesJson = '{"sites":[…]}'
